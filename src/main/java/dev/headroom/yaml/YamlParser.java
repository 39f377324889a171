package dev.headroom.yaml;

import dev.headroom.yaml.YamlTree.Entry;
import dev.headroom.yaml.YamlTree.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Turns one YAML 1.2 document (core schema) into a tree with marks. It works on the parser's events, so that depth and the
 * size of what aliases repeat are bounded before anything is built.
 */
final class YamlParser {
    private static final int DEEPEST = 40;
    private static final int MOST_REPEATED = 10_000;
    private static final ScalarResolver RESOLVER = new CoreSchema().getScalarResolver();

    private final Source source;
    private final Iterator<Event> events;
    private final Map<Anchor, YamlTree> anchors = new HashMap<>();
    private final Map<Anchor, Integer> sizes = new HashMap<>();
    private int repeated;
    private int values;

    private YamlParser(Source source, Iterator<Event> events) {
        this.source = source;
        this.events = events;
    }

    /** A text that is no YAML document of the kind that plans are made of. */
    static final class BrokenYamlException extends Exception {
        private final transient Origin origin;

        BrokenYamlException(Origin origin, String message) {
            super(message);
            this.origin = origin;
        }

        Origin origin() {
            return origin;
        }
    }

    /** The document's tree; empty for a text without any value. */
    static Optional<YamlTree> parse(Source source, String text) throws BrokenYamlException {
        var settings = LoadSettings.builder()
                .setLabel(source.label())
                .setSchema(new CoreSchema())
                .setCodePointLimit(TextFiles.LIMIT_MIB << 20)
                .build();
        try {
            var parser =
                    new YamlParser(source, new Parse(settings).parseString(text).iterator());
            return parser.document();
        } catch (MarkedYamlEngineException e) {
            Origin origin = e.getProblemMark()
                    .or(e::getContextMark)
                    .map(mark -> origin(source, mark))
                    .orElse(new Origin(source, 0, 0));
            throw new BrokenYamlException(origin, "broken YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
            throw new BrokenYamlException(new Origin(source, 0, 0), "broken YAML: " + message);
        }
    }

    private Optional<YamlTree> document() throws BrokenYamlException {
        YamlTree tree = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart && tree != null) {
                throw new BrokenYamlException(origin(event), "a second document begins; one file holds one document");
            }
            if (event instanceof NodeEvent node) {
                tree = tree(node, 0);
            }
        }
        return tree instanceof YamlTree.Scalar scalar && scalar.kind() == Kind.NOTHING
                ? Optional.empty()
                : Optional.ofNullable(tree);
    }

    private YamlTree tree(NodeEvent event, int depth) throws BrokenYamlException {
        if (depth > DEEPEST) {
            throw new BrokenYamlException(origin(event), "nested deeper than " + DEEPEST + " levels");
        }
        if (event instanceof AliasEvent alias) {
            return repeat(alias);
        }
        int before = values;
        values++;
        YamlTree tree = event instanceof ScalarEvent scalar
                ? scalar(scalar)
                : event instanceof SequenceStartEvent ? sequence(event, depth) : mapping(event, depth);
        event.getAnchor().ifPresent(anchor -> {
            anchors.put(anchor, tree);
            sizes.put(anchor, values - before);
        });
        return tree;
    }

    /** An alias gives the same tree again, with the marks of where it was written. */
    private YamlTree repeat(AliasEvent alias) throws BrokenYamlException {
        Anchor anchor = alias.getAlias();
        YamlTree tree = anchors.get(anchor);
        if (tree == null) {
            throw new BrokenYamlException(
                    origin(alias), "alias *" + anchor + " has no anchor &" + anchor + " before it");
        }
        int size = sizes.getOrDefault(anchor, 1);
        repeated += size;
        values += size;
        if (repeated > MOST_REPEATED) {
            throw new BrokenYamlException(
                    origin(alias),
                    "aliases repeat more than " + MOST_REPEATED + " values, *" + anchor + " being one of them");
        }
        return tree;
    }

    private YamlTree.Scalar scalar(ScalarEvent event) throws BrokenYamlException {
        noTag(event, event.getTag());
        String text = event.getValue();
        return new YamlTree.Scalar(
                text, event.isPlain() ? kind(RESOLVER.resolve(text, true)) : Kind.TEXT, origin(event));
    }

    private static Kind kind(Tag tag) {
        if (tag.equals(Tag.NULL)) {
            return Kind.NOTHING;
        }
        if (tag.equals(Tag.BOOL)) {
            return Kind.FLAG;
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? Kind.NUMBER : Kind.TEXT;
    }

    private YamlTree sequence(NodeEvent start, int depth) throws BrokenYamlException {
        noTag(start, ((CollectionStartEvent) start).getTag());
        List<YamlTree> items = new ArrayList<>();
        for (Event event = events.next(); event instanceof NodeEvent item; event = events.next()) {
            items.add(tree(item, depth + 1));
        }
        return new YamlTree.Sequence(items, origin(start));
    }

    private YamlTree mapping(NodeEvent start, int depth) throws BrokenYamlException {
        noTag(start, ((CollectionStartEvent) start).getTag());
        List<Entry> entries = new ArrayList<>();
        for (Event event = events.next(); event instanceof NodeEvent key; event = events.next()) {
            if (!(key instanceof ScalarEvent scalar)) {
                throw new BrokenYamlException(origin(key), "a key must be a word");
            }
            noTag(scalar, scalar.getTag());
            entries.add(new Entry(scalar.getValue(), origin(key), tree((NodeEvent) events.next(), depth + 1)));
        }
        return new YamlTree.Mapping(entries, origin(start));
    }

    private void noTag(Event event, Optional<String> tag) throws BrokenYamlException {
        if (tag.isPresent()) {
            throw new BrokenYamlException(origin(event), "tag " + tag.get() + " has no meaning in a plan");
        }
    }

    private Origin origin(Event event) {
        return event.getStartMark().map(mark -> origin(source, mark)).orElse(new Origin(source, 0, 0));
    }

    private static Origin origin(Source source, Mark mark) {
        return new Origin(source, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
