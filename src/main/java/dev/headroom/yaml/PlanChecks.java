package dev.headroom.yaml;

import dev.headroom.yaml.YamlTree.Broken;
import dev.headroom.yaml.YamlTree.Entry;
import dev.headroom.yaml.YamlTree.Mapping;
import dev.headroom.yaml.YamlTree.Sequence;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules that tie several values of a plan together; each part of the plan has its own class of them. */
final class PlanChecks {
    static final String DOLLAR = "USD";
    private static final int MOST_MONTHS = 1200;
    private static final Set<String> RESERVED = Set.of(RiskChecks.ALL, MoneyKeys.ELSEWHERE);

    private final Section plan;
    private final Problems problems;

    PlanChecks(Section plan, Problems problems) {
        this.plan = plan;
        this.problems = problems;
    }

    void check() {
        checkClock();
        checkCurrencies();
        checkRegionList();
        var months = new PlanMonths(plan.month("start"), plan.month("end"));
        var buildChecks = new BuildChecks(plan, problems);
        buildChecks.check();
        var shareChecks = new ShareChecks(plan, months, problems);
        shareChecks.check();
        var demandChecks = new DemandChecks(plan, months, problems);
        var regionChecks = new RegionChecks(plan, months, buildChecks, problems);
        for (Section region : plan.sections("regions")) {
            demandChecks.check(region.section("demand"));
            regionChecks.check(region);
        }
        if (plan.get("investment") instanceof Mapping) {
            new InvestmentChecks(plan, months, problems).check();
        }
        new AccountChecks(plan, problems).check();
        new RiskChecks(plan, months, problems).check();
        new NetworkChecks(plan, problems).check();
        new CorrelationChecks(plan, problems).check();
    }

    private void checkClock() {
        YearMonth start = plan.month("start");
        YearMonth end = plan.month("end");
        if (start == null || end == null) {
            return;
        }
        if (end.isBefore(start)) {
            problems.error(plan, "end", end + " lies before the plan's start, " + start);
        } else if (start.until(end, ChronoUnit.MONTHS) >= MOST_MONTHS) {
            problems.error(
                    plan, "end", end + " is too far from the start, " + start + ": a plan has at most 100 years");
        }
    }

    private void checkCurrencies() {
        if (plan.get("fx") instanceof Mapping currencies) {
            for (Entry entry : currencies.entries()) {
                if (entry.key().equals(DOLLAR)) {
                    problems.error(
                            entry.keyOrigin(),
                            "fx.USD",
                            "USD is what the others are measured in; it has no entry of its own");
                }
            }
        }
    }

    private void checkRegionList() {
        if (plan.get("regions") instanceof Sequence regions && regions.items().isEmpty()) {
            problems.error(plan, "regions", "a plan needs at least one region");
        }
        for (Section region : plan.sections("regions")) {
            if (RESERVED.contains(region.text("region"))) {
                problems.error(
                        region,
                        "region",
                        "\"" + region.text("region")
                                + "\" is a word of the plan's own; no region may have it as its id");
            }
        }
    }

    /** The ids of the regions; null when not all of them are known, because a file could not be read. */
    static @Nullable List<String> regionIds(Section plan) {
        if (!(plan.get("regions") instanceof Sequence regions)
                || regions.items().stream().anyMatch(item -> item instanceof Broken)) {
            return null;
        }
        return plan.sections("regions").stream()
                .map(region -> region.text("region"))
                .toList();
    }

    /** Currency codes that may be used, USD included. */
    static List<String> currencies(Section plan) {
        List<String> codes = new ArrayList<>(plan.keysOf("fx"));
        codes.add(DOLLAR);
        return codes;
    }
}
