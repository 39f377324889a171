package dev.headroom.yaml;

import dev.headroom.yaml.KeyType.Drawn;
import dev.headroom.yaml.KeyType.PoolForm;
import dev.headroom.yaml.KeyType.PoolQuantity;
import dev.headroom.yaml.KeyType.Quantity;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the description of keys as a page of Markdown, one table for each kind of map. */
final class ReferencePage {
    private static final String TOP = """
            # Every key of a plan

            Generated from the description of keys that the reader checks with. [The model](model.md) says what becomes of them.

            A plan is one YAML file; `regions`, `investment`, `builds`, `risks` and `network` may stand in files of their own, named
            relative to the file that names them. An unknown key is an error.

            ## Numbers

            Where the tables say *number*, one of these may stand:

            - a constant: `18`
            - elicited quantiles (Johnson quantile-parameterised distribution; Hadlock and Bickel, 2017): `{p10: 14, p50: 18, p90: 26}`,
              with `min` and `max` where the ends of the domain do not fit
            - a family with its parameters by name, as `{lognormal: {median: 18, p90: 26}}`; the families are
              FAMILIES
            - an assumption, which is one of the above with where it comes from: `{value: 18, source: "...", asOf: 2025-09,
              confidence: low}`; source, asOf and confidence (high, medium, low) may be left out

            *Constant* takes the first form only, bare or as the value of an assumption. *By pool* is a map `{ai: ..., general: ...}`.
            A draw outside of the domain is clamped to it. A month is written `2025-04`. A name begins with a letter, then letters,
            digits, hyphens and underscores.
            """;

    private static final Map<KeyType, String> WORDS = Map.of(
            new KeyType.Text(), "text",
            new KeyType.Flag(), "true or false",
            new KeyType.Month(), "month",
            new KeyType.Forecast(), "list of numbers, or file and column",
            new KeyType.AllOrNames(), "all, or a list of names",
            new KeyType.Anything(), "any value");

    String text() {
        var page = new StringBuilder(TOP.replace("FAMILIES", families()));
        for (KeyGroup group : KeyGroups.all()) {
            page.append("\n## ").append(group.name()).append("\n\n");
            page.append(group.meaning()).append("\n\n");
            page.append("| key | value | unit | domain | drawn | default | meaning |\n");
            page.append("| --- | --- | --- | --- | --- | --- | --- |\n");
            group.keys().forEach(key -> page.append(row(key)));
        }
        return page.toString();
    }

    private static String families() {
        return String.join(
                "; ",
                Distributions.FAMILIES.keySet().stream()
                        .map(family -> "`" + family + "` (" + Distributions.forms(family) + ")")
                        .toList());
    }

    private static String row(Key key) {
        String fallback =
                key.required() ? "needed" : key.fallbackIsValue() ? "`" + key.fallback() + "`" : key.fallback();
        Quantity quantity = quantity(key.type());
        return String.format(
                Locale.ROOT,
                "| `%s` | %s | %s | %s | %s | %s | %s |\n",
                key.name(),
                words(key.type()),
                unit(key.type()),
                domain(key.type()),
                quantity == null || quantity.drawn() == Drawn.CONSTANT
                        ? ""
                        : quantity.drawn().words(),
                fallback,
                key.meaning());
    }

    private static String words(KeyType type) {
        if (type instanceof KeyType.Section section) {
            return link(section.group());
        }
        if (type instanceof KeyType.FileOf file) {
            return words(file.content()) + ", or its file";
        }
        if (type instanceof Quantity quantity) {
            String kind = quantity.whole() ? "whole number" : "number";
            return quantity.drawn() == Drawn.CONSTANT ? "constant " + kind : kind;
        }
        if (type instanceof PoolQuantity quantity) {
            return quantity.form() == PoolForm.MAP ? "number by pool" : "number, or number by pool";
        }
        if (type instanceof KeyType.NumberOrMonths) {
            return "number, or list of numbers by month";
        }
        if (type instanceof KeyType.Share share) {
            return "number, or " + link(share.path());
        }
        if (type instanceof KeyType.ListOf list) {
            return "list: " + words(list.item());
        }
        if (type instanceof KeyType.MapOf map) {
            return "map by " + map.key() + ": " + words(map.value());
        }
        if (type instanceof KeyType.Word word) {
            return String.join(
                    ", ", word.words().stream().map(each -> "`" + each + "`").toList());
        }
        if (type instanceof KeyType.Name name) {
            return name.what();
        }
        if (type instanceof KeyType.Factors factors) {
            return "list of " + factors.count() + " numbers";
        }
        return type instanceof KeyType.Whole ? "whole number" : WORDS.getOrDefault(type, "");
    }

    private static String link(KeyGroup group) {
        return "[" + group.name() + "](#" + group.name().toLowerCase(Locale.ROOT) + ")";
    }

    /** The unit of the numbers behind a key; empty where there is none. */
    static String unit(KeyType type) {
        Quantity quantity = quantity(type);
        return quantity == null ? "" : quantity.unit();
    }

    private static String domain(KeyType type) {
        if (type instanceof KeyType.Whole whole && whole.min() > Long.MIN_VALUE) {
            return whole.min() == whole.max() ? Long.toString(whole.min()) : whole.min() + " to " + whole.max();
        }
        Quantity quantity = quantity(type);
        return quantity == null ? "" : quantity.domain().rule();
    }

    private static @Nullable Quantity quantity(KeyType type) {
        if (type instanceof Quantity quantity) {
            return quantity;
        }
        if (type instanceof PoolQuantity byPool) {
            return byPool.quantity();
        }
        if (type instanceof KeyType.Share) {
            return KeyTypes.CONSTANT_SHARE;
        }
        return type instanceof KeyType.MapOf map && map.value() instanceof Quantity quantity ? quantity : null;
    }
}
