package dev.slipway.template.yaml;

import dev.slipway.template.format.GoFloat;
import dev.slipway.template.format.GoObject;
import dev.slipway.template.format.TypedList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a tree as one YAML document, keys sorted as Go's libraries sort them. */
public final class YamlWriter {

    private static final double MAX_WHOLE = 0x1p64;

    private final StringBuilder yaml = new StringBuilder();
    private final YamlDialect dialect;
    private final int indent;
    private final boolean indentsSequences;
    private final Quoting quoting;

    private YamlWriter(YamlDialect dialect) {
        this.dialect = dialect;
        this.indent = dialect == YamlDialect.V3 ? 4 : 2;
        this.indentsSequences = dialect == YamlDialect.V3;
        this.quoting = new Quoting(dialect, indent);
    }

    /** Return the text, which ends with a line break. The tree must be finite. */
    public static String write(@Nullable Object value, YamlDialect dialect) {
        YamlWriter writer = new YamlWriter(dialect);
        writer.root(value);
        return writer.yaml.toString();
    }

    private void root(@Nullable Object value) {
        Object tree = tree(value);
        if (tree instanceof Map<?, ?> map && !map.isEmpty()) {
            map(map, 0, value instanceof GoObject);
        } else if (tree instanceof List<?> list && !list.isEmpty()) {
            list(list, 0);
        } else {
            yaml.append(scalar(tree, indent)).append('\n');
        }
    }

    private static @Nullable Object tree(@Nullable Object value) {
        if (value instanceof GoObject object) {
            return object.toYaml();
        }
        if (value instanceof byte[] bytes) {
            List<@Nullable Object> list = new ArrayList<>();
            for (byte b : bytes) {
                list.add((long) (b & 0xFF));
            }
            return list;
        }
        return value;
    }

    private void map(Map<?, ?> map, int depth, boolean ordered) {
        boolean first = true;
        for (Map.Entry<String, Object> entry : (ordered ? texts(map) : KeyOrder.sorted(map, dialect)).entrySet()) {
            if (!first) {
                yaml.append(" ".repeat(depth));
            }
            first = false;
            yaml.append(quoting.key(entry.getKey())).append(':');
            member(entry.getValue(), depth);
        }
    }

    /** What stands deeper is indented to a multiple, also below the items of a list, which are indented by their dash. */
    private int deeper(int depth) {
        return indent * ((depth + indent) / indent);
    }

    private static Map<String, Object> texts(Map<?, ?> map) {
        Map<String, Object> texts = new LinkedHashMap<>();
        map.forEach((key, value) -> texts.put(String.valueOf(key), value));
        return texts;
    }

    private void member(@Nullable Object value, int depth) {
        Object tree = tree(value);
        if (tree instanceof Map<?, ?> map && !map.isEmpty()) {
            yaml.append('\n').append(" ".repeat(deeper(depth)));
            map(map, deeper(depth), value instanceof GoObject);
        } else if (tree instanceof List<?> list && !list.isEmpty()) {
            int at = indentsSequences ? deeper(depth) : depth;
            yaml.append('\n').append(" ".repeat(at));
            list(list, at);
        } else {
            yaml.append(' ').append(scalar(tree, deeper(depth))).append('\n');
        }
    }

    private void list(List<?> list, int depth) {
        boolean first = true;
        for (Object item : list) {
            if (!first) {
                yaml.append(" ".repeat(depth));
            }
            first = false;
            item(item, depth);
        }
    }

    private void item(@Nullable Object item, int depth) {
        Object tree = tree(item);
        yaml.append("- ");
        if (tree instanceof Map<?, ?> map && !map.isEmpty()) {
            map(map, depth + 2, item instanceof GoObject);
        } else if (tree instanceof List<?> list && !list.isEmpty()) {
            list(list, depth + 2);
        } else {
            yaml.append(scalar(tree, depth + 2)).append('\n');
        }
    }

    private String scalar(@Nullable Object value, int depth) {
        if (value instanceof Map) {
            return "{}";
        }
        if (value instanceof List) {
            return TypedList.isAbsent(value) ? "null" : "[]";
        }
        if (value == null) {
            return "null";
        }
        if (value instanceof Double number) {
            return floating(number);
        }
        return value instanceof String text ? quoting.value(text, depth, column()) : String.valueOf(value);
    }

    private int column() {
        return yaml.length() - yaml.lastIndexOf("\n") - 1;
    }

    private String floating(double value) {
        if (Double.isNaN(value)) {
            return ".nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? ".inf" : "-.inf";
        }
        if (dialect == YamlDialect.KUBERNETES && Math.abs(value) < MAX_WHOLE && value == Math.rint(value)) {
            // The library goes through JSON, where a whole number has no exponent, and reads it back as an integer.
            return new BigDecimal(value).toBigInteger().toString();
        }
        return GoFloat.format(value, 'g', -1);
    }
}
