package dev.slipway.compositions.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.kernel.object.Tree;
import dev.slipway.template.format.GoJson;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Recorded JSON as trees, and how results are compared with it. */
public final class Recorded {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Recorded() {}

    public static @Nullable Object value(JsonNode node) {
        return Tree.thawedValue(MAPPER.convertValue(node, Object.class));
    }

    @SuppressWarnings("unchecked") // keys of JSON objects are strings
    public static Map<String, Object> map(@Nullable JsonNode node) {
        return node != null && value(node) instanceof Map<?, ?> map ? (Map<String, Object>) map : new LinkedHashMap<>();
    }

    /** Return an object with these fields of the node, those that it has. */
    public static Map<String, Object> map(JsonNode node, String... keys) {
        Map<String, Object> map = map(node);
        map.keySet().retainAll(List.of(keys));
        return map;
    }

    /** Return the value with the numbers that its Go type has. */
    public static @Nullable Object typed(@Nullable Object value, String goType) {
        return switch (goType) {
            case "int" -> Integer.valueOf(((Number) value).intValue());
            case "float64" -> Double.valueOf(((Number) value).doubleValue());
            default -> value;
        };
    }

    /** Compare as JSON: 1 and 1.0 are the same, texts may hold {@code <any>} and {@code <time>} on the wanted side. */
    public static void assertSame(@Nullable Object actual, @Nullable Object wanted) {
        Object got = GoJson.throughStruct(actual);
        Object want = GoJson.throughStruct(wanted);
        if (!matches(got, want)) {
            assertThat(pretty(got)).isEqualTo(pretty(want));
            throw new AssertionError("differs: " + pretty(got) + " from " + pretty(want));
        }
    }

    private static boolean matches(@Nullable Object got, @Nullable Object want) {
        if (want instanceof Map<?, ?> wanted && got instanceof Map<?, ?> actual) {
            return wanted.keySet().equals(actual.keySet())
                    && wanted.keySet().stream().allMatch(key -> matches(actual.get(key), wanted.get(key)));
        }
        if (want instanceof List<?> wanted && got instanceof List<?> actual) {
            return wanted.size() == actual.size()
                    && IntStream.range(0, wanted.size()).allMatch(i -> matches(actual.get(i), wanted.get(i)));
        }
        if (want instanceof String wanted && got instanceof String actual) {
            return textMatches(actual, wanted);
        }
        return want == null ? got == null : want.equals(got);
    }

    private static boolean textMatches(String actual, String wanted) {
        String pattern = Arrays.stream(wanted.split("<any>|<time>", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(actual).matches();
    }

    public static void assertText(String actual, String wanted) {
        if (!textMatches(actual, wanted)) {
            assertThat(actual).isEqualTo(wanted);
        }
    }

    private static String pretty(@Nullable Object value) {
        return GoJson.encode(value).replace(",\"", ",\n\"");
    }
}
