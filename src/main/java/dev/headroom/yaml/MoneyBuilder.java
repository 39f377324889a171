package dev.headroom.yaml;

import dev.headroom.plan.Assumption;
import dev.headroom.plan.Build;
import dev.headroom.plan.Investment;
import dev.headroom.plan.Pool;
import dev.headroom.plan.Stage;
import dev.headroom.yaml.YamlTree.Scalar;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the records of investment and builds. */
final class MoneyBuilder {
    private MoneyBuilder() {}

    static Investment investment(Section investment) {
        return new Investment(
                investment.number("totalUsdMillion"),
                investment.sections("tranches").stream()
                        .map(MoneyBuilder::tranche)
                        .toList(),
                byRegion(investment, "allocation"),
                byRegion(investment, "openingBalanceUsdMillion"),
                investment.sections("followOn").stream()
                        .map(later -> new Investment.FollowOn(tranche(later), byRegion(later, "allocation")))
                        .toList(),
                investment.text("currency"),
                investment.text("accounts").equals("shared"),
                investment.flag("strictPriority"));
    }

    private static Investment.Tranche tranche(Section tranche) {
        return new Investment.Tranche(
                tranche.text("name"),
                PlanBuilder.checked(tranche.month("from")),
                PlanBuilder.checked(tranche.month("to")),
                tranche.number("usdMillion"));
    }

    /** The numbers of a map by region; {@code elsewhere} is no region. */
    private static Map<String, Assumption> byRegion(Section section, String key) {
        Map<String, Assumption> byRegion = new LinkedHashMap<>();
        for (String region : section.keysOf(key)) {
            if (!region.equals(MoneyKeys.ELSEWHERE)) {
                byRegion.put(region, PlanBuilder.checked(section.numbers().get(section.path(key) + "." + region)));
            }
        }
        return byRegion;
    }

    static List<Build> builds(Map<String, Section> builds) {
        List<Build> built = new ArrayList<>();
        builds.forEach((name, build) -> built.add(build(name, build)));
        return built;
    }

    private static Build build(String name, Section build) {
        List<Stage> stages = new ArrayList<>();
        build.sectionsByName("stages").forEach((stage, keys) -> stages.add(stage(stage, keys)));
        return new Build(
                name,
                byPool(build, "costUsdMillionPerMw"),
                build.number("localCurrencyShare"),
                build.number("overrun"),
                build.number("contingency"),
                build.count("phases"),
                build.number("rampMonths"),
                build.flag("gridCounted"),
                byPool(build, "lifeMonths"),
                build.number("rentUsdMillionPerMwMonth"),
                stages);
    }

    /** The numbers of the pools that have one. */
    private static Map<Pool, Assumption> byPool(Section section, String key) {
        Map<Pool, Assumption> byPool = new EnumMap<>(Pool.class);
        for (Pool pool : Pool.values()) {
            Assumption number = section.stated(key, pool);
            if (number != null) {
                byPool.put(pool, number);
            }
        }
        return byPool;
    }

    private static Stage stage(String name, Section stage) {
        return new Stage(
                name,
                stage.number("months"),
                stage.words("after").stream().map(Scalar::text).toList(),
                stage.number("spendShare"),
                stage.number("successProbability"));
    }
}
