package dev.headroom.model;

import dev.headroom.plan.Assumption;
import dev.headroom.plan.ByPool;
import dev.headroom.plan.Pool;
import dev.headroom.random.InputAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the numbers that are drawn once per replication and gives each its index. It grows while a plan is compiled. */
final class InputTable {
    private final List<ScalarInput> inputs = new ArrayList<>();
    private final Map<String, Integer> indexByPath = new HashMap<>();

    /** The index of a number; the same number, known by its path, is one input however many regions use it. */
    int indexOf(Assumption number) {
        return indexByPath.computeIfAbsent(number.path(), path -> {
            inputs.add(new ScalarInput(
                    path, InputAddress.of(path), number.isConstant(), DistributionCompiler.compile(number)));
            return inputs.size() - 1;
        });
    }

    /** A number that is drawn for each event. */
    DrawnInput drawn(String path, Assumption number) {
        return new DrawnInput(InputAddress.of(path), DistributionCompiler.compile(number));
    }

    /** [pool] indices. */
    int[] indicesOf(ByPool numbers) {
        return new int[] {indexOf(numbers.of(Pool.AI)), indexOf(numbers.of(Pool.GENERAL))};
    }

    /** The index of an input by its path, -1 for a path that is no such input. */
    int find(String path) {
        return indexByPath.getOrDefault(path, -1);
    }

    ScalarInput[] toArray() {
        return inputs.toArray(ScalarInput[]::new);
    }

    ProcessModel process(String path, Assumption volatility, Assumption reversion) {
        boolean still = volatility.isConstant() && volatility.constantValue() == 0;
        return new ProcessModel(InputAddress.of(path), indexOf(volatility), indexOf(reversion), still);
    }
}
