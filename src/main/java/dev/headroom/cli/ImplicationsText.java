package dev.headroom.cli;

import dev.headroom.plan.Plan;
import dev.headroom.results.EstimateText;
import dev.headroom.results.Implications;
import dev.headroom.results.Unit;
import dev.headroom.stats.Estimate;
import java.util.Locale;

/** What a plan implies, for people: its size, growth, money and first capacity. */
final class ImplicationsText {
    private ImplicationsText() {}

    static String of(Plan plan, Implications implied) {
        return size(plan) + "\n" + growth(implied) + "\n" + money(implied) + "\n" + firstCapacity(implied);
    }

    private static String size(Plan plan) {
        int projects = plan.regions().stream()
                .mapToInt(region -> region.projects().size())
                .sum();
        long sourced = plan.register().stream()
                .filter(number -> number.evidence().source() != null)
                .count();
        return String.format(
                Locale.ROOT,
                """
                The plan is valid: %d regions, %d projects, %d months from %s to %s.
                Of its %d numbers, %d name their source. With every input at its median:
                """,
                plan.regions().size(),
                projects,
                plan.months(),
                plan.start(),
                plan.end(),
                plan.register().size(),
                sourced);
    }

    private static TextTable growth(Implications implied) {
        var table = new TextTable(
                "Demand",
                "first\nMW",
                "last\nMW",
                "growth a year\ntotal, %",
                "\nAI, %",
                "\ngeneral, %",
                "AI share\nfirst, %",
                "\nlast, %");
        for (var growth : implied.growth()) {
            table.row(
                    growth.region(),
                    exact(Unit.MW, growth.startMw()),
                    exact(Unit.MW, growth.endMw()),
                    exact(Unit.SHARE, growth.totalPerYear()),
                    exact(Unit.SHARE, growth.aiPerYear()),
                    exact(Unit.SHARE, growth.generalPerYear()),
                    exact(Unit.SHARE, growth.startShare()),
                    exact(Unit.SHARE, growth.endShare()));
        }
        return table;
    }

    private static TextTable money(Implications implied) {
        var table = new TextTable(
                "Money",
                "schedule\nUSD M",
                "projects\nUSD M",
                "projects\nMW",
                "USD M\nper AI MW",
                "<\nas",
                "buys\nAI MW",
                "missing at\nthe end, MW");
        for (var money : implied.money()) {
            table.row(
                    money.region(),
                    exact(Unit.USD_MILLION, money.scheduledUsdMillion()),
                    exact(Unit.USD_MILLION, money.projectsUsdMillion()),
                    exact(Unit.MW, money.projectsMw()),
                    exact(Unit.MW, money.usdMillionPerMw()),
                    money.build(),
                    exact(Unit.MW, money.affordableMw()),
                    exact(Unit.MW, money.missingMw()));
        }
        return table;
    }

    private static TextTable firstCapacity(Implications implied) {
        var table = new TextTable("First capacity", "<project", "month", "demand from");
        implied.firstCapacity()
                .forEach(first -> table.row(first.region(), first.project(), first.month(), first.demandFrom()));
        return table;
    }

    private static String exact(Unit unit, double value) {
        return EstimateText.cell(unit, Estimate.exact(value));
    }
}
