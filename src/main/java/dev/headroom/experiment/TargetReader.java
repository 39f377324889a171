package dev.headroom.experiment;

import dev.headroom.engine.BlockEstimates;
import dev.headroom.engine.ResultLayout;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.Period;
import dev.headroom.plan.InvalidPlanException;
import dev.headroom.plan.Precision;
import dev.headroom.plan.Problem;
import dev.headroom.results.Metric;
import dev.headroom.stats.Estimate;
import dev.headroom.yaml.SuggestedWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks up in a model what targets name. */
final class TargetReader {
    private final CapacityModel model;
    private final ResultLayout layout;

    TargetReader(CapacityModel model) {
        this.model = model;
        this.layout = ResultLayout.of(model);
    }

    /** @throws InvalidPlanException with every target that names nothing */
    List<Target> read(List<Precision> written) {
        var targets = new ArrayList<Target>();
        var problems = new ArrayList<Problem>();
        for (Precision one : written) {
            try {
                targets.add(target(TargetText.of(one.text())));
            } catch (IllegalArgumentException e) {
                problems.add(new Problem(one.location(), one.path(), String.valueOf(e.getMessage())));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidPlanException(problems);
        }
        return targets;
    }

    private Target target(TargetText text) {
        boolean ofProject =
                text.metric().grain() == Metric.Grain.PROJECT || text.metric().grain() == Metric.Grain.PROJECT_ITEM;
        var place = new TargetPlace(names(model), ofProject, text.place());
        return ofProject ? ofProject(text, place) : ofRegion(text, place);
    }

    static TargetPlace.Names names(CapacityModel model) {
        return new TargetPlace.Names(
                Stream.concat(Arrays.stream(model.regions()).map(region -> region.id()), Stream.of("all"))
                        .toList(),
                Arrays.stream(model.projects()).map(project -> project.id()).toList(),
                List.of(ResultTable.POOLS),
                Arrays.stream(model.periods()).map(Period::name).toList());
    }

    private Target ofRegion(TargetText text, TargetPlace place) {
        Metric metric = text.metric();
        int region = place.region().orElse(model.regions().length);
        int pool = place.pool().orElse(ResultLayout.TOTAL);
        int k = place.period().orElseGet(() -> horizon(model));
        Period period = model.periods()[k];
        if (metric.grain() == Metric.Grain.TOTAL && pool != ResultLayout.TOTAL) {
            throw new IllegalArgumentException(metric.key() + " has no pools; leave out " + ResultTable.POOLS[pool]);
        }
        if (!ResultTable.applies(model, metric, period, region, pool)) {
            throw new IllegalArgumentException("there is no " + metric.key() + " of "
                    + String.join(".", names(model).regions().get(region), ResultTable.POOLS[pool], period.name()));
        }
        String name = place.name(metric.key());
        int cell = metric.grain() == Metric.Grain.POOL ? layout.cell(region, pool, k) : layout.regionCell(region, k);
        return new Target(name, metric, MetricSources.kindOf(period.kind()), text.goal(), estimates -> {
            if (metric == Metric.SCHEDULED_USD_MILLION) {
                return Estimate.exact(ResultTable.receivedUsdMillion(model, region, period));
            }
            var at = new MetricSources.Cell(estimates, cell, period.months(), model.shortfallTarget());
            return MetricSources.ofRegion(metric).estimate().apply(at);
        });
    }

    /** Index of the period that is the whole horizon. */
    static int horizon(CapacityModel model) {
        return IntStream.range(0, model.periods().length)
                .filter(k -> model.periods()[k].kind() == Period.Kind.HORIZON)
                .findFirst()
                .orElseThrow();
    }

    private Target ofProject(TargetText text, TargetPlace place) {
        Metric metric = text.metric();
        int horizon = horizon(model);
        if (place.pool().orElse(ResultLayout.TOTAL) != ResultLayout.TOTAL
                || place.period().orElse(horizon) != horizon) {
            throw new IllegalArgumentException(metric.key() + " is given for the whole horizon and all pools");
        }
        int project = project(metric, place);
        String region = model.regions()[model.projects()[project].region()].id();
        String name = region + "." + model.projects()[project].id() + "." + metric.key();
        Function<BlockEstimates, Estimate> estimate;
        if (metric.grain() == Metric.Grain.PROJECT_ITEM) {
            int item = item(text, project);
            estimate = estimates -> estimates.bindingShare(project, item);
            name += "." + text.item();
        } else {
            var source = MetricSources.ofProject(metric);
            estimate = estimates -> source.of(estimates, project);
        }
        return new Target(name, metric, MetricSources.kindOf(Period.Kind.HORIZON), text.goal(), estimate);
    }

    private int project(Metric metric, TargetPlace place) {
        List<String> all = names(model).projects();
        if (place.project().isEmpty()) {
            throw new IllegalArgumentException(metric.key() + " is a project's: name one, as "
                    + (all.isEmpty() ? "PROJECT" : all.get(0)) + "." + metric.key());
        }
        String id = place.project();
        int[] candidates = IntStream.range(0, all.size())
                .filter(p -> all.get(p).equals(id)
                        && place.region().orElse(model.projects()[p].region()) == model.projects()[p].region())
                .toArray();
        if (candidates.length == 0) {
            throw new IllegalArgumentException(place.regionWord() + " has no project " + id);
        }
        if (candidates.length > 1) {
            throw new IllegalArgumentException("several regions have a project " + id + ": "
                    + Arrays.stream(candidates)
                            .mapToObj(p -> model.regions()[model.projects()[p].region()].id())
                            .collect(Collectors.joining(", "))
                    + "; name one before it");
        }
        return candidates[0];
    }

    private int item(TargetText text, int project) {
        List<String> items = ResultTable.items(model, project);
        int item = items.indexOf(text.item());
        if (item < 0) {
            throw new IllegalArgumentException(text.metric().key() + " of " + model.projects()[project].id()
                    + (text.item().isEmpty() ? " needs an item behind it." : " has no item '" + text.item() + "'.")
                    + suggestion(text.item(), items));
        }
        return item;
    }

    private static String suggestion(String word, List<String> known) {
        String maybe = SuggestedWord.maybe(word, known);
        return maybe.isEmpty() ? " There are: " + String.join(", ", known) : maybe;
    }
}
