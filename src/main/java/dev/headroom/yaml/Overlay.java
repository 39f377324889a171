package dev.headroom.yaml;

import dev.headroom.yaml.TreeEdit.NoSuchPathException;
import dev.headroom.yaml.YamlTree.Entry;
import dev.headroom.yaml.YamlTree.Kind;
import dev.headroom.yaml.YamlTree.Mapping;
import dev.headroom.yaml.YamlTree.Scalar;
import dev.headroom.yaml.YamlTree.Sequence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays scenarios and settings over a plan's tree; it holds the tree and changes with every layer. */
final class Overlay {
    private static final String TOTAL = "investment.totalUsdMillion";
    private static final MathContext DIGITS = new MathContext(15);

    private final FileReferences references;
    private final Problems problems;
    private Mapping plan;

    Overlay(Mapping plan, FileReferences references, Problems problems) {
        this.references = references;
        this.problems = problems;
        this.plan = references.inline(plan);
    }

    Mapping plan() {
        return plan;
    }

    /** Lays a scenario's tree over the plan: what it removes, then what it adds, then what it sets. */
    void apply(Mapping scenario) {
        Section keys = Section.top(OverlayKeys.SCENARIO, scenario, Map.of());
        for (Scalar path : keys.words("remove")) {
            edit(path.origin(), path.text(), () -> TreeEdit.remove(plan, path.text(), path.origin()));
        }
        if (scenario.get("add") instanceof Mapping added) {
            for (Entry entry : added.entries()) {
                if (entry.value() instanceof Sequence entries) {
                    edit(entry.keyOrigin(), entry.key(), () -> TreeEdit.add(plan, entry.key(), entries));
                }
            }
        }
        if (scenario.get("set") instanceof Mapping changed) {
            changed.entries().forEach(entry -> set(entry.key(), entry.keyOrigin(), entry.value()));
        }
    }

    /** Sets one value; a total scales its tranches, and a share of the money is balanced by {@code elsewhere}. */
    void set(String path, Origin pathOrigin, YamlTree value) {
        Mapping before = plan;
        if (!edit(pathOrigin, path, () -> TreeEdit.set(plan, path, value))) {
            return;
        }
        if (path.equals(TOTAL)) {
            scaleTranches(before, value);
        }
        int allocation = path.lastIndexOf(".allocation.");
        if (path.startsWith("investment.") && allocation > 0 && !path.endsWith("." + MoneyKeys.ELSEWHERE)) {
            balance(before, path, path.substring(0, allocation) + ".allocation." + MoneyKeys.ELSEWHERE, value);
        }
    }

    /** A change of the tree that may lead nowhere. */
    private interface Edit {
        Mapping changed() throws NoSuchPathException;
    }

    private boolean edit(Origin origin, String path, Edit edit) {
        try {
            plan = references.inline(edit.changed());
            return true;
        } catch (NoSuchPathException e) {
            problems.error(origin, path, String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void scaleTranches(Mapping before, YamlTree newTotal) {
        Double old = constant(at(before, TOTAL));
        Double total = constant(newTotal);
        if (old == null
                || total == null
                || old == 0
                || !(at(before, "investment.tranches") instanceof Sequence tranches)) {
            return;
        }
        for (int i = 0; i < tranches.items().size(); i++) {
            Double amount =
                    tranches.items().get(i) instanceof Mapping tranche ? constant(tranche.get("usdMillion")) : null;
            if (amount != null) {
                BigDecimal scaled = BigDecimal.valueOf(amount)
                        .multiply(BigDecimal.valueOf(total))
                        .divide(BigDecimal.valueOf(old), DIGITS);
                put("investment.tranches." + i + ".usdMillion", scaled, newTotal.origin());
            }
        }
    }

    private void balance(Mapping before, String path, String elsewherePath, YamlTree newShare) {
        Double share = constant(newShare);
        Double old = at(before, path) == null ? Double.valueOf(0) : constant(at(before, path));
        Double elsewhere = at(before, elsewherePath) == null ? Double.valueOf(0) : constant(at(before, elsewherePath));
        if (share != null && old != null && elsewhere != null) {
            BigDecimal balanced =
                    BigDecimal.valueOf(elsewhere).add(BigDecimal.valueOf(old)).subtract(BigDecimal.valueOf(share));
            put(elsewherePath, balanced, newShare.origin());
        }
    }

    private void put(String path, BigDecimal number, Origin origin) {
        var scalar = new Scalar(CanonicalNumber.of(number.doubleValue()), Kind.NUMBER, origin);
        edit(origin, path, () -> TreeEdit.set(plan, path, scalar));
    }

    /** The finite constant that a tree states, bare or as the value of an assumption; null for anything else. */
    private static @Nullable Double constant(@Nullable YamlTree tree) {
        YamlTree stated = tree instanceof Mapping map ? map.get("value") : tree;
        Double number = stated == null ? null : Scalars.number(stated);
        return number != null && Double.isFinite(number) ? number : null;
    }

    /** What stands at a path of names and list entries; null when nothing does. */
    private static @Nullable YamlTree at(Mapping plan, String path) {
        YamlTree tree = plan;
        KeyType type = KeyTypes.section(PlanKeys.PLAN);
        for (String segment : List.of(path.split("\\.", -1))) {
            KeyType content = type instanceof KeyType.FileOf file ? file.content() : type;
            if (tree instanceof Mapping map) {
                tree = map.get(segment);
            } else if (tree instanceof Sequence list && content instanceof KeyType.ListOf described) {
                tree = entry(list, described, segment);
            } else {
                return null;
            }
            type = content == null ? null : DescribedPath.part(content, segment);
            if (type == null) {
                return null;
            }
        }
        return tree;
    }

    private static @Nullable YamlTree entry(Sequence list, KeyType.ListOf type, String segment) {
        for (int i = 0; i < list.items().size(); i++) {
            YamlTree item = list.items().get(i);
            if (segment.equals(TreeValidator.segment(type.idKey(), item, i)) || segment.equals(Integer.toString(i))) {
                return item;
            }
        }
        return null;
    }
}
