package dev.headroom.analysis;

import static dev.headroom.analysis.FigureText.mw;
import static dev.headroom.analysis.FigureText.usdMillion;
import static dev.headroom.analysis.FigureText.usdMillionPerMw;

import dev.headroom.model.BuildModel;
import dev.headroom.model.ProjectModel;
import dev.headroom.results.Finding.Topic;
import dev.headroom.results.Implications.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * Money against the MW that it is to pay for, at plan start's prices with contingency: by region, or for all where they share
 * one account.
 */
final class MoneyChecks {
    private static final double ROUNDING_MW = 0.05;

    private final MedianPlan plan;
    private final FindingList findings;

    private MoneyChecks(MedianPlan plan, FindingList findings) {
        this.plan = plan;
        this.findings = findings;
    }

    static void check(MedianPlan plan, List<Money> rows, FindingList findings) {
        var checks = new MoneyChecks(plan, findings);
        boolean shared = plan.plan().investment().shared();
        for (int r = 0; r < plan.regions(); r++) {
            if (!shared) {
                checks.projects(rows.get(r));
                checks.demand(rows.get(r), checks.prices(r, rows.get(r)));
            }
            checks.handsToBuild(r, rows.get(r));
        }
        if (shared) {
            Money all = rows.get(plan.regions());
            checks.projects(all);
            checks.demand(all, "");
        }
    }

    /** What the named projects cost against what the region receives. */
    private void projects(Money money) {
        if (money.projectsUsdMillion() == 0) {
            return;
        }
        double scheduled = money.scheduledUsdMillion();
        double cost = money.projectsUsdMillion();
        double perMw = cost / money.projectsMw();
        String message = "projects of " + mw(money.projectsMw()) + " cost " + usdMillion(cost) + ", schedule "
                + usdMillion(scheduled);
        boolean clash = cost > scheduled;
        findings.add(
                Topic.MONEY,
                money.region(),
                clash,
                clash
                        ? message + " buys " + mw(scheduled / perMw) + " at their " + usdMillionPerMw(perMw) + ": "
                                + usdMillion(cost - scheduled) + ", " + mw(money.projectsMw() - scheduled / perMw)
                                + " missing"
                        : message + ": " + usdMillion(scheduled - cost) + " left");
    }

    /** What the last month's demand asks for against what the region receives. */
    private void demand(Money money, String prices) {
        String asked = plan.plan().end() + " asks for " + mw(money.missingAiMw()) + " AI, "
                + mw(money.missingGeneralMw()) + " general more than is there and funded";
        String schedule = "schedule " + usdMillion(money.scheduledUsdMillion()) + ": ";
        double missing = money.missingUsdMillion() - money.scheduledUsdMillion();
        double unpaidMw = money.missingMw() * missing / money.missingUsdMillion();
        String message;
        if (money.missingMw() < ROUNDING_MW) {
            message = asked + ", " + schedule + "none missing";
        } else if (Double.isNaN(missing)) {
            message = asked + ", and nothing of the region builds it";
        } else {
            message = asked + ", " + usdMillion(money.missingUsdMillion()) + prices + "; " + schedule
                    + (missing > 0
                            ? usdMillion(missing) + ", " + mw(unpaidMw) + " missing"
                            : usdMillion(-missing) + " left");
        }
        boolean clash = money.missingMw() >= ROUNDING_MW && !(missing <= 0);
        findings.add(Topic.MONEY, money.region(), clash, message);
    }

    /** The costs of the cheapest builds; nothing where no MW are missing, or where a pool has no build. */
    private String prices(int r, Money money) {
        if (!(money.missingUsdMillion() > 0)) {
            return "";
        }
        var prices = new ArrayList<String>();
        for (int pool : new int[] {MedianPlan.AI, MedianPlan.GENERAL}) {
            if ((pool == MedianPlan.AI ? money.missingAiMw() : money.missingGeneralMw()) > 0) {
                BuildModel build = plan.model().builds()[plan.cheapestBuild(r, pool)];
                prices.add(usdMillionPerMw(plan.costPerMw(build, pool)) + " (" + build.name() + ")");
            }
        }
        return " at " + String.join(" and ", prices);
    }

    /** Without modules the named projects are all that is ever built, whatever the money. */
    private void handsToBuild(int r, Money money) {
        if (!plan.modules(r).isEmpty()) {
            return;
        }
        double ai = 0;
        double general = 0;
        for (ProjectModel project : plan.plannedProjects(r)) {
            ai += plan.median(project.mw()[MedianPlan.AI]);
            general += plan.median(project.mw()[MedianPlan.GENERAL]) - plan.median(project.converts());
        }
        double spareAi = plan.model().regions()[r].aiServesGeneral() ? Math.max(0, ai - money.missingAiMw()) : 0;
        double missing =
                Math.max(0, money.missingAiMw() - ai) + Math.max(0, money.missingGeneralMw() - general - spareAi);
        findings.add(
                Topic.MONEY,
                money.region(),
                missing > ROUNDING_MW,
                "projects add " + mw(ai) + " AI, " + mw(general) + " general, no module follows; "
                        + plan.plan().end()
                        + " asks for " + mw(money.missingAiMw()) + ", " + mw(money.missingGeneralMw()) + " more: "
                        + (missing > ROUNDING_MW ? mw(missing) + " planned by nobody" : "none missing"));
    }
}
