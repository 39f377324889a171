package dev.headroom.yaml;

import dev.headroom.yaml.YamlTree.Entry;
import dev.headroom.yaml.YamlTree.Mapping;
import dev.headroom.yaml.YamlTree.Sequence;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of the money. */
final class InvestmentChecks {
    private final Section investment;
    private final @Nullable List<String> regions;
    private final List<String> currencies;
    private final PlanMonths months;
    private final Problems problems;

    InvestmentChecks(Section plan, PlanMonths months, Problems problems) {
        this.investment = plan.section("investment");
        this.regions = PlanChecks.regionIds(plan);
        this.currencies = PlanChecks.currencies(plan);
        this.months = months;
        this.problems = problems;
    }

    void check() {
        String currency = investment.text("currency");
        if (Scalars.isName(currency) && !currencies.contains(currency)) {
            problems.error(
                    investment,
                    "currency",
                    "unknown currency " + currency + ": it is not in the plan's fx."
                            + SuggestedWord.maybe(currency, currencies));
        }
        List<Section> tranches = investment.sections("tranches");
        tranches.forEach(this::checkMonths);
        checkTotal(tranches);
        checkAllocation(investment);
        checkRegions(investment, "openingBalanceUsdMillion", List.of());
        for (Section later : investment.sections("followOn")) {
            checkMonths(later);
            checkAllocation(later);
        }
    }

    private void checkMonths(Section tranche) {
        YearMonth from = tranche.month("from");
        YearMonth to = tranche.month("to");
        if (from == null || to == null) {
            return;
        }
        if (to.isBefore(from)) {
            problems.error(tranche, "to", to + " lies before from, " + from);
        } else if (months.liesBefore(to)) {
            problems.warning(
                    tranche,
                    "to",
                    to + " lies before the plan's start, " + months.start() + ": the tranche is past and not received");
        } else if (months.liesAfter(from)) {
            problems.warning(
                    tranche,
                    "from",
                    from + " lies after the plan's end, " + months.end() + ": the tranche is not received");
        }
    }

    private void checkTotal(List<Section> tranches) {
        Double total = investment.statedConstant("totalUsdMillion");
        if (total == null
                || !(investment.get("tranches") instanceof Sequence list)
                || list.items().size() != tranches.size()) {
            return;
        }
        double sum = 0;
        for (Section tranche : tranches) {
            Double amount = tranche.statedConstant("usdMillion");
            if (amount == null) {
                return;
            }
            sum += amount;
        }
        if (Math.abs(sum - total) > BuildChecks.TOLERANCE * Math.max(1, total)) {
            problems.error(
                    investment,
                    "totalUsdMillion",
                    CanonicalNumber.of(total) + " is not the sum of the tranches, " + BuildChecks.rounded(sum));
        }
    }

    private void checkAllocation(Section section) {
        checkRegions(section, "allocation", List.of(MoneyKeys.ELSEWHERE));
        if (!(section.get("allocation") instanceof Mapping map)) {
            return;
        }
        double sum = 0;
        double elsewhere = 0;
        for (Entry entry : map.entries()) {
            var share = section.numbers().get(section.path("allocation") + "." + entry.key());
            if (share == null) {
                return;
            }
            sum += share.constantValue();
            elsewhere = entry.key().equals(MoneyKeys.ELSEWHERE) ? share.constantValue() : elsewhere;
        }
        if (Math.abs(sum - 1) > BuildChecks.TOLERANCE) {
            double rest = 1 - (sum - elsewhere);
            problems.error(
                    section,
                    "allocation",
                    "the shares add up to " + BuildChecks.rounded(sum) + "; with elsewhere they must add up to 1."
                            + (rest >= 0 ? " Maybe elsewhere: " + BuildChecks.rounded(rest) + "?" : ""));
        }
    }

    private void checkRegions(Section section, String key, List<String> besides) {
        if (regions == null || !(section.get(key) instanceof Mapping map)) {
            return;
        }
        for (Entry entry : map.entries()) {
            if (!regions.contains(entry.key()) && !besides.contains(entry.key())) {
                Place place = section.place().to(key, map).to(entry.key(), entry.value());
                problems.error(
                        entry.keyOrigin(),
                        place.filePath(),
                        "unknown region " + entry.key() + "." + SuggestedWord.maybe(entry.key(), regions));
            }
        }
    }
}
