package dev.slipway.template.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code go-fmt.json} holds formats, typed arguments and what a real Go program printed for them. */
class GoFormatTest {

    @Test
    void printsWhatGoPrints() throws IOException, GoJsonException {
        List<String> differences = new ArrayList<>();
        List<?> recorded = (List<?>) GoJson.decode(new String(
                GoFormatTest.class.getResourceAsStream("/go-fmt.json").readAllBytes(), StandardCharsets.UTF_8));
        for (Object item : recorded) {
            List<?> one = (List<?>) item;
            Object[] arguments =
                    ((List<?>) one.get(1)).stream().map(GoFormatTest::argument).toArray();
            String printed = GoFormat.sprintf((String) one.get(0), arguments);
            if (!printed.equals(one.get(2))) {
                differences.add(one.get(0) + " of " + one.get(1) + ": <" + printed + "> for <" + one.get(2) + ">");
            }
        }
        assertThat(recorded).hasSizeGreaterThan(1000);
        assertThat(differences).isEmpty();
    }

    private static @Nullable Object argument(Object typed) {
        List<?> pair = (List<?>) typed;
        Object value = pair.get(1);
        return switch ((String) pair.get(0)) {
            case "i" -> ((Number) value).longValue();
            case "f" -> Double.valueOf((String) value);
            case "l" -> list((List<?>) value);
            case "m" -> map((Map<?, ?>) value);
            default -> value;
        };
    }

    private static List<@Nullable Object> list(List<?> items) {
        List<@Nullable Object> list = new ArrayList<>();
        items.forEach(item -> list.add(argument(item)));
        return list;
    }

    private static Map<Object, Object> map(Map<?, ?> fields) {
        Map<Object, Object> map = new LinkedHashMap<>();
        fields.forEach((key, value) -> map.put(key, argument(value)));
        return map;
    }

    @ParameterizedTest
    @CsvSource({"1000m, 1", "1.5Gi, 1610612736", "300m, 0.3", "1e3, 1000", "2E, 2e18", "-5k, -5000", "1n, 1e-9"})
    void readsQuantities(String text, double value) {
        assertThat(Quantity.approximate(text)).isEqualTo(value);
    }
}
