package dev.headroom.yaml;

import dev.headroom.yaml.YamlTree.Entry;
import dev.headroom.yaml.YamlTree.Mapping;
import dev.headroom.yaml.YamlTree.Scalar;
import dev.headroom.yaml.YamlTree.Sequence;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes a tree as YAML: what fits a line on one line, everything else in blocks, numbers in their shortest form. */
final class YamlWriter {
    private static final int LINE = 110;
    private static final ScalarResolver RESOLVER = new CoreSchema().getScalarResolver();
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./()+-]*( [A-Za-z0-9_./()+-]+)*");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private YamlWriter() {}

    static String write(Mapping tree) {
        var out = new StringBuilder();
        block(tree, "", out);
        return out.toString();
    }

    private static void block(YamlTree tree, String indent, StringBuilder out) {
        if (tree instanceof Mapping map) {
            for (Entry entry : map.entries()) {
                out.append(indent).append(text(entry.key())).append(':');
                value(entry.value(), indent, out);
            }
        } else if (tree instanceof Sequence list) {
            for (YamlTree item : list.items()) {
                item(item, indent, out);
            }
        }
    }

    private static void value(YamlTree value, String indent, StringBuilder out) {
        String line = line(value);
        if (fits(value, line, indent)) {
            out.append(' ').append(line).append('\n');
        } else {
            out.append('\n');
            block(value, indent + "  ", out);
        }
    }

    /** An entry of a list: the first line of its block stands behind the dash. */
    private static void item(YamlTree item, String indent, StringBuilder out) {
        String line = line(item);
        if (fits(item, line, indent)) {
            out.append(indent).append("- ").append(line).append('\n');
            return;
        }
        var inner = new StringBuilder();
        block(item, indent + "  ", inner);
        out.append(indent).append("- ").append(inner.substring(indent.length() + 2));
    }

    private static boolean fits(YamlTree tree, String line, String indent) {
        return tree instanceof Scalar || indent.length() + line.length() <= LINE;
    }

    /** A tree on one line. */
    static String line(YamlTree tree) {
        if (tree instanceof Scalar scalar) {
            return scalar(scalar);
        }
        if (tree instanceof Sequence list) {
            return list.items().stream().map(YamlWriter::line).collect(Collectors.joining(", ", "[", "]"));
        }
        if (tree instanceof Mapping map) {
            return map.entries().stream()
                    .map(entry -> text(entry.key()) + ": " + line(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        throw new IllegalArgumentException("cannot be written: " + tree.describe());
    }

    private static String scalar(Scalar scalar) {
        return switch (scalar.kind()) {
            case NUMBER -> number(scalar);
            case FLAG -> scalar.text().toLowerCase(Locale.ROOT);
            case NOTHING -> "null";
            case TEXT -> text(scalar.text());
        };
    }

    private static String number(Scalar scalar) {
        Long whole = Scalars.whole(scalar);
        Double number = Scalars.number(scalar);
        return whole != null ? Long.toString(whole) : number == null ? scalar.text() : CanonicalNumber.of(number);
    }

    private static String text(String text) {
        boolean plain =
                PLAIN.matcher(text).matches() && RESOLVER.resolve(text, true).equals(Tag.STR);
        return plain || MONTH.matcher(text).matches() ? text : quoted(text);
    }

    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (isPrinted(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format(Locale.ROOT, "\\U%08x", c));
            }
        });
        return out.append('"').toString();
    }

    private static boolean isPrinted(int c) {
        boolean control = c < ' ' || (c >= 0x7f && c < 0xa0);
        boolean lineOrMark = c == 0x2028 || c == 0x2029 || c == 0xfeff;
        return !control && !lineOrMark && Character.isDefined(c) && Character.getType(c) != Character.SURROGATE;
    }
}
