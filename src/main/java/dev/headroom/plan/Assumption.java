package dev.headroom.plan;

/**
 * One number of the plan: its value, where it stands, what it may be and where it comes from.
 *
 * @param path the address in the plan, as {@code regions.brazil.demand.baselineMw}; a random number is drawn by it
 * @param value the number as stated
 * @param domain the values that the key allows; draws are clamped to it
 * @param unit the unit, as {@code MW} or {@code USD million per MW}
 * @param evidence source, date and confidence
 */
public record Assumption(String path, Uncertain value, Domain domain, String unit, Evidence evidence) {
    public Assumption {
        if (value instanceof Uncertain.Constant constant && !domain.contains(constant.value())) {
            throw new IllegalArgumentException(path + ": " + constant.value() + " is outside " + domain.rule());
        }
    }

    /** A number that the file leaves to its documented default, or that a test sets. */
    public static Assumption constant(String path, double value) {
        return new Assumption(path, new Uncertain.Constant(value), Domain.ANY, "", Evidence.NONE);
    }

    public boolean isConstant() {
        return value.isConstant();
    }

    /** The value of a number that the format allows as a constant only. */
    public double constantValue() {
        if (value instanceof Uncertain.Constant constant) {
            return constant.value();
        }
        throw new IllegalStateException(path + " is uncertain");
    }
}
