package dev.headroom.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.PlanText;
import org.junit.jupiter.api.Test;

/** Which money goes to which region, in which month and for which projects. */
class AccountsTest {
    private static final String PLAN = """
            version: 1
            name: accounts
            start: 2026-01
            end: 2026-06
            regions:
              - region: here
                demand: {baselineMw: 1}
                projects:
                  - {id: a, generalMw: 1, funded: true, completes: 3}
                  - {id: b, generalMw: 1, funded: true, completes: 3}
              - region: there
                demand: {baselineMw: 1}
                strictPriority: false
                projects: [{id: c, generalMw: 1, funded: true, completes: 3}]
            investment:
              totalUsdMillion: 100
              tranches:
                - {name: one, from: 2025-11, to: 2026-02, usdMillion: 40}
                - {name: two, from: 2026-05, to: 2026-07, usdMillion: 60}
              allocation: {here: 0.5, elsewhere: 0.5}
              openingBalanceUsdMillion: {there: 3}
              followOn: [{name: more, from: 2026-02, to: 2026-02, usdMillion: 8, allocation: {there: 0.25, elsewhere: 0.75}}]
            """;

    @Test
    void eachRegionHasItsShareByMonth() {
        AccountModel[] accounts = ModelCompiler.compile(PlanText.read(PLAN)).accounts();
        assertThat(accounts).hasSize(2);
        assertThat(accounts[0].received()[0]).containsExactly(5, 5, 0, 0, 10, 10);
        assertThat(accounts[0].openingMillion()).isZero();
        assertThat(accounts[0].projects()).containsExactly(0, 1);
        assertThat(accounts[0].strictPriority()).isTrue();
        assertThat(accounts[1].received()[0]).containsExactly(0, 2, 0, 0, 0, 0);
        assertThat(accounts[1].openingMillion()).isEqualTo(3);
        assertThat(accounts[1].projects()).containsExactly(2);
        assertThat(accounts[1].regions()).containsExactly(1);
        assertThat(accounts[1].strictPriority()).isFalse();
    }

    @Test
    void fiscalYearsBeginWithTheEarliestTrancheOrInJanuary() {
        assertThat(fiscalYears(PLAN)).containsExactly("FY2026");
        assertThat(fiscalYears(PLAN.replace("from: 2025-11", "from: 2026-02"))).containsExactly("FY2026", "FY2027");
        assertThat(fiscalYears(PLAN.substring(0, PLAN.indexOf("investment")))).containsExactly("FY2026");
    }

    private static String[] fiscalYears(String plan) {
        return java.util.Arrays.stream(
                        ModelCompiler.compile(PlanText.read(plan)).periods())
                .filter(period -> period.kind() == Period.Kind.FISCAL_YEAR)
                .map(Period::name)
                .toArray(String[]::new);
    }
}
