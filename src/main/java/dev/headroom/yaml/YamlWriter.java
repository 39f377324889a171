package dev.headroom.yaml;

import dev.headroom.yaml.YamlTree.Entry;
import dev.headroom.yaml.YamlTree.Mapping;
import dev.headroom.yaml.YamlTree.Scalar;
import dev.headroom.yaml.YamlTree.Sequence;
import java.util.Locale;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes a tree as YAML: what fits a line on one line, everything else in blocks, numbers in their shortest form. */
final class YamlWriter {
    private static final int LINE = 110;
    private static final ScalarResolver RESOLVER = new CoreSchema().getScalarResolver();
    private static final String HARMLESS = "_./()+-";
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
        out.append(' ');
        int begin = out.length();
        if (line(value, mostOf(value, indent), out)) {
            out.append('\n');
        } else {
            out.setLength(begin - 1);
            out.append('\n');
            block(value, indent + "  ", out);
        }
    }

    /** An entry of a list: the first line of its block stands behind the dash. */
    private static void item(YamlTree item, String indent, StringBuilder out) {
        out.append(indent).append("- ");
        int begin = out.length();
        if (line(item, mostOf(item, indent), out)) {
            out.append('\n');
            return;
        }
        out.setLength(begin);
        block(item, indent + "  ", out);
        out.delete(begin, begin + indent.length() + 2);
    }

    /** How long a value may be on a line. */
    private static int mostOf(YamlTree tree, String indent) {
        return tree instanceof Scalar ? Integer.MAX_VALUE : LINE - indent.length();
    }

    /** A tree on one line. */
    static String line(YamlTree tree) {
        var out = new StringBuilder();
        line(tree, Integer.MAX_VALUE, out);
        return out.toString();
    }

    /**
     * Appends a tree on one line.
     *
     * @return false where it is longer than {@code most}; then some of it was appended
     */
    private static boolean line(YamlTree tree, int most, StringBuilder out) {
        int begin = out.length();
        if (tree instanceof Scalar scalar) {
            out.append(scalar(scalar));
        } else if (tree instanceof Sequence list) {
            out.append('[');
            for (YamlTree item : list.items()) {
                out.append(out.length() > begin + 1 ? ", " : "");
                if (!line(item, most - (out.length() - begin), out)) {
                    return false;
                }
            }
            out.append(']');
        } else if (tree instanceof Mapping map) {
            out.append('{');
            for (Entry entry : map.entries()) {
                out.append(out.length() > begin + 1 ? ", " : "")
                        .append(text(entry.key()))
                        .append(": ");
                if (!line(entry.value(), most - (out.length() - begin), out)) {
                    return false;
                }
            }
            out.append('}');
        } else {
            throw new IllegalArgumentException("cannot be written: " + tree.describe());
        }
        return out.length() - begin <= most;
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
        boolean plain = isPlain(text) && RESOLVER.resolve(text, true).equals(Tag.STR);
        return plain || MONTH.matcher(text).matches() ? text : quoted(text);
    }

    /** Whether it is a letter, then letters, digits and harmless signs, with single blanks in between. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            boolean harmless = letter || (c >= '0' && c <= '9') || HARMLESS.indexOf(c) >= 0;
            if (i == 0 ? !letter : !harmless && (c != ' ' || before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ';
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
