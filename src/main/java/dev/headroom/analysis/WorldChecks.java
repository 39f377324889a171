package dev.headroom.analysis;

import static dev.headroom.analysis.FigureText.mw;
import static dev.headroom.analysis.FigureText.percent;
import static dev.headroom.analysis.FigureText.usdMillion;
import static dev.headroom.analysis.FigureText.usdMillionPerMw;

import dev.headroom.plan.Market;
import dev.headroom.results.Finding.Topic;
import dev.headroom.results.Implications.Growth;
import dev.headroom.results.Implications.Money;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The regions against the market's growth, against all the money and against one another. */
final class WorldChecks {
    /** The regions' mean growth may differ by so much from the market's. */
    private static final double GROWTH_BAND = 0.05;

    /** A share of the money may be between half of and twice the share of the MW. */
    private static final double SHARE_BAND = 2;

    private final MedianPlan plan;
    private final List<Growth> growth;
    private final List<Money> money;
    private final FindingList findings;

    private WorldChecks(MedianPlan plan, List<Growth> growth, List<Money> money, FindingList findings) {
        this.plan = plan;
        this.growth = growth.subList(0, plan.regions());
        this.money = money;
        this.findings = findings;
    }

    static void check(MedianPlan plan, List<Growth> growth, List<Money> money, FindingList findings) {
        var checks = new WorldChecks(plan, growth, money, findings);
        if (plan.plan().market().growth() instanceof Market.SeparateGrowth) {
            checks.growth("AI", plan.model().market().growth(), WorldChecks::aiMw, Growth::aiPerYear);
            checks.growth(
                    "general", plan.model().market().generalGrowth(), WorldChecks::generalMw, Growth::generalPerYear);
        } else if (plan.plan().market().growth() instanceof Market.AiGrowth) {
            checks.growth("AI", plan.model().market().growth(), WorldChecks::aiMw, Growth::aiPerYear);
        } else {
            checks.growth("the total", plan.model().market().growth(), Growth::startMw, Growth::totalPerYear);
        }
        if (!plan.plan().investment().shared()) {
            checks.sharesOfMoney();
        }
        checks.world();
    }

    private static double aiMw(Growth growth) {
        return growth.startMw() * growth.startShare();
    }

    private static double generalMw(Growth growth) {
        return growth.startMw() * (1 - growth.startShare());
    }

    /** The mean of the regions' growth, weighted by their first MW, against the market's figure. */
    private void growth(
            String what, int marketInput, ToDoubleFunction<Growth> startMw, ToDoubleFunction<Growth> perYear) {
        double market = plan.median(marketInput);
        double start = 0;
        double weighted = 0;
        double end = 0;
        double endAtMarket = 0;
        for (int r = 0; r < growth.size(); r++) {
            Growth row = growth.get(r);
            double grown = perYear.applyAsDouble(row);
            double mw = startMw.applyAsDouble(row);
            if (Double.isNaN(grown)) {
                continue;
            }
            double years = (plan.lastMonth() - plan.firstDemandMonth(r)) / 12.0;
            start += mw;
            weighted += mw * grown;
            end += mw * Math.pow(1 + grown, years);
            endAtMarket += mw * Math.pow(1 + market, years);
        }
        if (start == 0) {
            return;
        }
        double mean = weighted / start;
        findings.add(
                Topic.WORLD,
                "",
                Math.abs(mean - market) > GROWTH_BAND,
                "market " + percent(market) + " a year for " + what + ", mean of the regions " + percent(mean) + ": "
                        + mw(end) + " in " + plan.plan().end() + ", " + mw(endAtMarket) + " at the market's growth");
    }

    /** A region's share of the regions' money against its share of the MW that they are short of. */
    private void sharesOfMoney() {
        Money all = all();
        if (all.scheduledUsdMillion() == 0 || all.missingMw() == 0 || plan.regions() < 2) {
            return;
        }
        for (Money row : money.subList(0, plan.regions())) {
            double ofMoney = row.scheduledUsdMillion() / all.scheduledUsdMillion();
            double ofMw = row.missingMw() / all.missingMw();
            if (ofMoney == 0 && ofMw == 0) {
                continue;
            }
            String each = ofMw == 0
                    ? "money for no MW"
                    : usdMillionPerMw(row.scheduledUsdMillion() / row.missingMw()) + ", all regions "
                            + usdMillionPerMw(all.scheduledUsdMillion() / all.missingMw());
            findings.add(
                    Topic.WORLD,
                    row.region(),
                    ofMoney > SHARE_BAND * ofMw || ofMw > SHARE_BAND * ofMoney,
                    percent(ofMoney) + " of the regions' money, " + percent(ofMw) + " of the MW they ask for: " + each);
        }
    }

    private Money all() {
        return money.get(plan.regions());
    }

    /** What all the money buys in the world, at the regions' costs, against what the regions ask for. */
    private void world() {
        var schedule = new Schedule(plan.plan());
        double total = schedule.promised();
        double share = schedule.shareOfRegions();
        Money all = all();
        if (total == 0 || share == 0 || !(all.missingUsdMillion() > 0)) {
            return;
        }
        double perMw = all.missingUsdMillion() / all.missingMw();
        double worldMw = total / perMw;
        double shareOfMw = all.missingMw() / worldMw;
        findings.add(
                Topic.WORLD,
                "",
                shareOfMw > SHARE_BAND * share || share > SHARE_BAND * shareOfMw,
                "all " + usdMillion(total) + " buy " + mw(worldMw) + " at the regions' " + usdMillionPerMw(perMw)
                        + ": they ask for " + mw(all.missingMw()) + ", " + percent(shareOfMw) + " of it, with "
                        + percent(share) + " of the money");
    }
}
