package dev.headroom.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A piece of a page. What it is made of is escaped where it is written, so that no text of a plan becomes a tag; only
 * {@link Verbatim}, which none but this package's own files and pictures are, is written as it is.
 *
 * <p>The result is HTML that is well-formed XML as well.
 */
sealed interface Html {
    Set<String> VOID = Set.of("br", "hr", "input", "link", "meta");

    void write(StringBuilder out);

    default String markup() {
        var out = new StringBuilder();
        write(out);
        return out.toString();
    }

    /** An element without attributes, to which they are added. */
    static Element tag(String name, Html... children) {
        return new Element(name, List.of(), List.of(children));
    }

    /** An element around a text. */
    static Element tag(String name, String text) {
        return tag(name, text(text));
    }

    static Html text(String text) {
        return new Text(text);
    }

    static Html all(List<? extends Html> parts) {
        return new Sequence(List.copyOf(parts));
    }

    static Html all(Html... parts) {
        return new Sequence(List.of(parts));
    }

    /** Nothing. */
    static Html none() {
        return all();
    }

    /** An element with its attributes and what it holds. */
    record Element(String name, List<Attribute> attributes, List<Html> children) implements Html {
        public Element {
            attributes = List.copyOf(attributes);
            children = List.copyOf(children);
        }

        /** The same with an attribute more; an empty value is written too. */
        Element with(String attribute, String value) {
            var more = new ArrayList<>(attributes);
            more.add(new Attribute(attribute, value));
            return new Element(name, more, children);
        }

        /** The same with something behind what it holds. */
        Element add(Html child) {
            var more = new ArrayList<>(children);
            more.add(child);
            return new Element(name, attributes, more);
        }

        Element id(String id) {
            return with("id", id);
        }

        Element css(String classes) {
            return with("class", classes);
        }

        @Override
        public void write(StringBuilder out) {
            out.append('<').append(name);
            attributes.forEach(attribute -> attribute.write(out));
            if (VOID.contains(name)) {
                out.append("/>");
                return;
            }
            out.append('>');
            children.forEach(child -> child.write(out));
            out.append("</").append(name).append('>');
        }
    }

    /** A name of ours with a value of anybody. */
    record Attribute(String name, String value) {
        void write(StringBuilder out) {
            out.append(' ').append(name).append("=\"");
            escape(value, out);
            out.append('"');
        }
    }

    /** Text of anybody. */
    record Text(String text) implements Html {
        @Override
        public void write(StringBuilder out) {
            escape(text, out);
        }
    }

    /** Several pieces, one behind the other. */
    record Sequence(List<Html> parts) implements Html {
        public Sequence {
            parts = List.copyOf(parts);
        }

        @Override
        public void write(StringBuilder out) {
            parts.forEach(part -> part.write(out));
        }
    }

    /** Markup that is trusted. */
    record Verbatim(String markup) implements Html {
        @Override
        public void write(StringBuilder out) {
            out.append(markup);
        }
    }

    /** Writes text so that it is text in an element and in a quoted attribute; what XML has no character for is left out. */
    private static void escape(String text, StringBuilder out) {
        text.codePoints().forEach(code -> {
            switch (code) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (isCharacter(code)) {
                        out.appendCodePoint(code);
                    }
                }
            }
        });
    }

    private static boolean isCharacter(int code) {
        boolean control = code < ' ' && code != '\n' && code != '\t';
        boolean unpaired = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        return !control && !unpaired && code != 0xFFFE && code != 0xFFFF;
    }
}
