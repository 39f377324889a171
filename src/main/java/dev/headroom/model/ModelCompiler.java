package dev.headroom.model;

import dev.headroom.plan.Correlation;
import dev.headroom.plan.Currency;
import dev.headroom.plan.Plan;
import dev.headroom.plan.Region;
import dev.headroom.random.CoordinateOrder;
import dev.headroom.random.CorrelatedPair;
import dev.headroom.random.GaussianCopula;
import dev.headroom.random.InputAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Turns a plan into the arrays that the engine plays. */
public final class ModelCompiler {
    private final Plan plan;
    private final InputTable inputs = new InputTable();

    private ModelCompiler(Plan plan) {
        this.plan = plan;
    }

    public static CapacityModel compile(Plan plan) {
        return new ModelCompiler(plan).compile();
    }

    private CapacityModel compile() {
        CurrencyModel[] currencies = plan.currencies().stream()
                .map(currency -> new CurrencyModel(
                        currency.code(),
                        InputAddress.of("fx." + currency.code() + ".shock"),
                        inputs.indexOf(currency.volatilityPerYear())))
                .toArray(CurrencyModel[]::new);
        var buildCompiler = new BuildCompiler(inputs);
        List<BuildModel> builds =
                plan.builds().stream().map(buildCompiler::compile).toList();
        var regionCompiler = new RegionCompiler(plan, inputs, currencyIndices(), builds);
        MarketModel market = regionCompiler.market();
        RegionModel[] regions =
                plan.regions().stream().map(regionCompiler::compile).toArray(RegionModel[]::new);
        var projects = new ArrayList<ProjectModel>();
        for (int r = 0; r < regions.length; r++) {
            Region region = plan.regions().get(r);
            for (var project : region.projects()) {
                projects.add(regionCompiler.project(r, region, project));
            }
        }
        var riskCompiler = new RiskCompiler(plan, inputs, builds);
        RiskModel[] risks = plan.risks().stream().map(riskCompiler::risk).toArray(RiskModel[]::new);
        int discount = inputs.indexOf(plan.discountPerYear());
        int escalation = inputs.indexOf(plan.escalationPerYear());
        GaussianCopula copula = copula(plan.correlations(), GaussianCopula::ofRankCorrelations);
        int[] correlated = indices(copula, this::inputIndex);
        GaussianCopula currencyCopula = copula(plan.fxCorrelations(), GaussianCopula::ofNormalCorrelations);
        ProjectModel[] allProjects = projects.toArray(ProjectModel[]::new);
        var money = new MoneyCompiler(plan, allProjects, currencyIndices());
        ScalarInput[] allInputs = inputs.toArray();
        CoordinateOrder order = new OrderCompiler()
                .inputs(allInputs)
                .paths(plan.months(), market, currencies, regions)
                .projects(allProjects, builds.toArray(BuildModel[]::new))
                .upgrades(regions)
                .datedRisks(risks)
                .order();
        return new CapacityModel(
                plan.months(),
                plan.start().getMonthValue() - 1,
                allInputs,
                correlated,
                copula,
                market,
                regions,
                escalation,
                currencies,
                indices(currencyCopula, code -> currencyIndices().get(code)),
                currencyCopula,
                builds.toArray(BuildModel[]::new),
                allProjects,
                money.accounts(),
                PeriodTable.of(plan.start(), plan.months(), money.fiscalMonth()).toArray(Period[]::new),
                risks,
                plan.links().stream().map(riskCompiler::link).toArray(LinkModel[]::new),
                discount,
                churns(),
                plan.shortfallTarget(),
                order);
    }

    private boolean churns() {
        return plan.regions().stream()
                .map(region -> region.demand().churnPerYear())
                .anyMatch(churn -> !churn.isConstant() || churn.constantValue() > 0);
    }

    private Map<String, Integer> currencyIndices() {
        var indices = new HashMap<String, Integer>();
        for (Currency currency : plan.currencies()) {
            indices.put(currency.code(), indices.size());
        }
        return indices;
    }

    /** A correlated number may be one that no region uses, such as a share that all override: it is an input all the same. */
    private int inputIndex(String path) {
        int index = inputs.find(path);
        if (index >= 0) {
            return index;
        }
        return plan.register().stream()
                .filter(number -> number.path().equals(path))
                .findFirst()
                .map(inputs::indexOf)
                .orElseThrow(() -> new IllegalArgumentException("correlations: no input " + path));
    }

    /** Members in order of first mention; constants count, so that fixing one leaves the others' draws as they were. */
    private static @Nullable GaussianCopula copula(
            List<Correlation> correlations, Function<List<CorrelatedPair>, GaussianCopula> kind) {
        if (correlations.isEmpty()) {
            return null;
        }
        return kind.apply(correlations.stream()
                .map(pair -> new CorrelatedPair(pair.first(), pair.second(), pair.value()))
                .toList());
    }

    private static int[] indices(@Nullable GaussianCopula copula, ToIntFunction<String> indexOf) {
        return copula == null
                ? new int[0]
                : copula.members().stream().mapToInt(indexOf).toArray();
    }
}
