package dev.slipway.template.yaml;

import dev.slipway.template.format.GoFloat;
import dev.slipway.template.format.GoQuote;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads one YAML document. Size, nesting and what aliases unfold to are limited, because documents come from anybody. Whole
 * numbers are {@code Long}; in the first dialect those that fit are {@code Integer}.
 */
public final class YamlReader {

    private static final int MAX_CODE_POINTS = 8 * 1024 * 1024;
    private static final int MAX_ALIASES = 200;
    private static final int MAX_DEPTH = 100;
    private static final int MAX_NODES = 500_000;

    /** The parser here takes more for a name than Go's. */
    private static final Pattern ANCHOR = Pattern.compile("[0-9A-Za-z_-]+");

    private final YamlDialect dialect;
    private int nodes;

    private YamlReader(YamlDialect dialect) {
        this.dialect = dialect;
    }

    /** Return the tree of the first document in the text, null when there is none. */
    public static @Nullable Object read(String yaml, YamlDialect dialect) throws YamlException {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MAX_CODE_POINTS);
        limits.setMaxAliasesForCollections(MAX_ALIASES);
        limits.setNestingDepthLimit(MAX_DEPTH);
        DumperOptions dump = new DumperOptions();
        Yaml parser = new Yaml(new SafeConstructor(limits), new Representer(dump), dump, limits, new NoResolver());
        try {
            var documents = parser.composeAll(new StringReader(yaml)).iterator();
            return documents.hasNext() ? new YamlReader(dialect).value(documents.next(), 0) : null;
        } catch (MarkedYAMLException problem) {
            throw Problems.of(problem);
        } catch (YAMLException problem) {
            throw new YamlException(0, String.valueOf(problem.getMessage()));
        }
    }

    private @Nullable Object value(Node node, int depth) throws YamlException {
        if (++nodes > MAX_NODES || depth > MAX_DEPTH) {
            throw new YamlException(line(node), "document contains excessive aliasing");
        }
        if (node.getAnchor() != null && !ANCHOR.matcher(node.getAnchor()).matches()) {
            throw new YamlException(line(node), "did not find expected alphabetic or numeric character");
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        if (node instanceof SequenceNode sequence) {
            List<@Nullable Object> list = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                list.add(value(item, depth + 1));
            }
            return list;
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        fill(map, (MappingNode) node, depth);
        return map;
    }

    private void fill(Map<String, @Nullable Object> map, MappingNode node, int depth) throws YamlException {
        Map<String, Integer> lines = new LinkedHashMap<>();
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        for (NodeTuple entry : node.getValue()) {
            if (isMerge(entry.getKeyNode())) {
                merge(merged, entry.getValueNode(), depth);
                continue;
            }
            String key = key(entry.getKeyNode(), depth);
            Integer earlier = lines.put(key, line(entry.getKeyNode()));
            if (earlier != null && dialect == YamlDialect.V3) {
                throw new YamlException(
                        0,
                        "unmarshal errors:\n  line " + line(entry.getKeyNode()) + ": mapping key " + GoQuote.quote(key)
                                + " already defined at line " + earlier);
            }
            map.put(key, value(entry.getValueNode(), depth + 1));
        }
        merged.forEach((key, value) -> {
            if (!map.containsKey(key)) {
                map.put(key, value);
            }
        });
    }

    private static boolean isMerge(Node key) {
        return key instanceof ScalarNode scalar
                && scalar.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN
                && scalar.getValue().equals("<<");
    }

    private void merge(Map<String, @Nullable Object> into, Node from, int depth) throws YamlException {
        if (from instanceof SequenceNode sequence) {
            for (int i = sequence.getValue().size() - 1; i >= 0; i--) {
                merge(into, sequence.getValue().get(i), depth + 1);
            }
        } else if (from instanceof MappingNode && value(from, depth + 1) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> into.put(String.valueOf(key), value));
        } else {
            throw new YamlException(line(from), "map merge requires map or sequence of maps as the value");
        }
    }

    private String key(Node key, int depth) throws YamlException {
        if (!(key instanceof ScalarNode scalar)) {
            throw new YamlException(line(key), "invalid map key: " + value(key, depth + 1));
        }
        Object value = scalar(scalar);
        if (dialect == YamlDialect.V3) {
            return value == null ? "null" : String.valueOf(value);
        }
        if (value == null) {
            throw new YamlException(line(key), "a key is null, which no JSON object has");
        }
        return value instanceof Double number ? numberKey(number) : String.valueOf(value);
    }

    /** Keys that are fractions have 32 bits. */
    private static String numberKey(double number) {
        String text = GoFloat.format(Double.parseDouble(Float.toString((float) number)), 'g', -1);
        return switch (text) {
            case "+Inf" -> ".inf";
            case "-Inf" -> "-.inf";
            case "NaN" -> ".nan";
            default -> text;
        };
    }

    private @Nullable Object scalar(ScalarNode node) {
        String text = node.getValue();
        if (node.getTag().equals(Tag.BINARY)) {
            return new String(Base64.getMimeDecoder().decode(text), java.nio.charset.StandardCharsets.UTF_8);
        }
        boolean untagged = node.getTag().equals(Tag.STR) && isImplicit(node);
        boolean plain = node.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN;
        boolean typed = !node.getTag().equals(Tag.STR) && node.getTag().startsWith(Tag.PREFIX);
        return (untagged && plain) || typed ? Scalars.value(text, dialect) : text;
    }

    /** The parser tells an explicit {@code !!str} from none only by where the scalar starts. */
    private static boolean isImplicit(ScalarNode node) {
        int[] text = node.getStartMark().getBuffer();
        int at = node.getStartMark().getPointer();
        return at >= text.length || text[at] != '!';
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** Leaves the meaning of plain scalars to us. */
    private static final class NoResolver extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            // none: every scalar is a text until Scalars says otherwise
        }
    }
}
