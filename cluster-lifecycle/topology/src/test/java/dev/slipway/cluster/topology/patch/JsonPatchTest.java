package dev.slipway.cluster.topology.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPatchTest {

    private static final Map<String, Object> TREE = object("{a: {b: 1, 'x/y~z': 2}, list: [p, q]}");

    @Test
    void addsReplacesAndRemovesInObjectsAndLists() {
        var patched = JsonPatch.apply(
                TREE,
                List.of(
                        object("{op: replace, path: /a/b, value: {c: 2}}"),
                        object("{op: add, path: /a/b/d, value: 3}"),
                        object("{op: remove, path: /a/x~1y~0z}"),
                        object("{op: add, path: /list/0, value: o}"),
                        object("{op: add, path: /list/-, value: r}"),
                        object("{op: remove, path: /list/1}")));

        assertThat(patched).isEqualTo(object("{a: {b: {c: 2, d: 3}}, list: [o, q, r]}"));
        assertThat(TREE).isEqualTo(object("{a: {b: 1, 'x/y~z': 2}, list: [p, q]}"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "replace, /a/none, nothing",
        "remove, /none, nothing",
        "add, /none/deep, parent",
        "add, /a/b/c, parent",
        "add, /list/3, index",
        "replace, /list/-, index",
        "remove, /list/01, index",
        "add, a/b, starts with /",
        "move, /a/b, unknown"
    })
    void whatCannotBeDoneSaysWhatAndWhere(String op, String path, String why) {
        var operation = Map.<String, Object>of("op", op, "path", path, "value", 1L);
        assertThatThrownBy(() -> JsonPatch.apply(TREE, List.of(operation)))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining(path)
                .hasMessageContaining(why);
    }

    private static Map<String, Object> object(String yaml) {
        return Json.parseYaml(yaml).get(0);
    }

    @Test
    void wholeNumbersAreWrittenAsIntegers() {
        assertThat(JsonPatch.apply(Map.of(), List.of(Map.of("op", "add", "path", "/size", "value", 3.0))))
                .isEqualTo(Map.of("size", 3L));
    }
}
