package dev.headroom.yaml;

import dev.headroom.plan.Domain;
import dev.headroom.yaml.KeyType.Drawn;
import dev.headroom.yaml.KeyType.PoolForm;
import java.util.List;

/** The types that the descriptions of keys are made of. */
final class KeyTypes {
    static final Domain FACTOR = Domain.NON_NEGATIVE;
    /** Rates of change per year; a fall by half or more is taken for a slip. */
    static final Domain RATE = new Domain(-0.5, false, Double.POSITIVE_INFINITY, false);

    static final Domain SELLABLE_SHARE = new Domain(0, false, 1, true);
    /** An AI share that is the same in every month. */
    static final KeyType.Quantity CONSTANT_SHARE = drawn(Domain.SHARE, "share");

    static final KeyType TEXT = new KeyType.Text();
    static final KeyType FLAG = new KeyType.Flag();
    static final KeyType MONTH = new KeyType.Month();
    static final KeyType POOL = word("ai", "general");
    static final KeyType POOLS = new KeyType.ListOf(POOL, "");
    static final KeyType BUILD_NAME = new KeyType.Name("build");
    static final KeyType.Quantity MW = drawn(Domain.NON_NEGATIVE, "MW");
    static final KeyType VOLATILITY = drawn(Domain.NON_NEGATIVE, "per square root of a year");
    static final KeyType REVERSION = drawn(Domain.NON_NEGATIVE, "per year");
    static final KeyType MONTHLY_PROBABILITY = drawn(Domain.PROBABILITY, "per month");

    private KeyTypes() {}

    static KeyType word(String... words) {
        return new KeyType.Word(List.of(words));
    }

    /** A number drawn once per replication. */
    static KeyType.Quantity drawn(Domain domain, String unit) {
        return new KeyType.Quantity(domain, unit, Drawn.REPLICATION, false);
    }

    static KeyType.Quantity drawnPer(Drawn drawn, Domain domain, String unit) {
        return new KeyType.Quantity(domain, unit, drawn, false);
    }

    static KeyType.Quantity constant(Domain domain, String unit) {
        return new KeyType.Quantity(domain, unit, Drawn.CONSTANT, false);
    }

    /** A whole number from {@code min} to {@code max}. */
    static KeyType.Quantity count(int min, int max, String unit) {
        return new KeyType.Quantity(new Domain(min, true, max, true), unit, Drawn.CONSTANT, true);
    }

    /** A map by pool, or one number for both. */
    static KeyType byPool(KeyType.Quantity quantity) {
        return new KeyType.PoolQuantity(quantity, PoolForm.BOTH);
    }

    static KeyType section(KeyGroup group) {
        return new KeyType.Section(group);
    }

    static KeyType names(String what) {
        return new KeyType.ListOf(new KeyType.Name(what), "");
    }

    /** A list of maps, addressed by the value of {@code idKey}. */
    static KeyType list(KeyGroup group, String idKey) {
        return new KeyType.ListOf(section(group), idKey);
    }

    /** A list of maps, addressed by their place. */
    static KeyType list(KeyGroup group) {
        return list(group, "");
    }
}
