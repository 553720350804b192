package dev.slipway.delivery.appset.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.runtime.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergingTest {

    @ParameterizedTest(name = "{0} filled by {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
        {a: 1}           | {a: 2, b: 3}          | {a: 1, b: 3}
        {a: ''}          | {a: x}                | {a: x}
        {a: false}       | {a: true}             | {a: true}
        {a: {b: 1}}      | {a: {b: 2, c: 3}}     | {a: {b: 1, c: 3}}
        {a: [1]}         | {a: [2]}              | {a: [1]}
        {a: []}          | {a: [2]}              | {a: [2]}
        {}               | {a: {b: 1}}           | {a: {b: 1}}
        """)
    void emptyPlacesAreFilled(String first, String second, String expected) {
        assertThat(Merging.filled(tree(first), tree(second))).isEqualTo(tree(expected));
    }

    @ParameterizedTest(name = "{0} overridden by {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
        {a: 1, c: 4}     | {a: 2, b: 3}          | {a: 2, c: 4, b: 3}
        {a: x}           | {a: ''}               | {a: ''}
        {a: {b: 1}}      | {a: {c: 3}}           | {a: {b: 1, c: 3}}
        {a: {b: 1}}      | {a: x}                | {a: x}
        {a: [1]}         | {a: [2]}              | {a: [2]}
        """)
    void overridesWin(String first, String second, String expected) {
        assertThat(Merging.overridden(tree(first), tree(second))).isEqualTo(tree(expected));
    }

    @ParameterizedTest(name = "{0} patched by {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
        {a: {b: 1, c: 2}}    | {a: {b: null}}             | {a: {c: 2}}
        {a: {b: 1, c: 2}}    | {a: {$patch: replace, d: 1}} | {a: {d: 1}}
        {a: {b: 1, c: 2}}    | {a: {$patch: delete}}      | {a: {}}
        {finalizers: [x]}    | {finalizers: [y, x]}       | {finalizers: [y, x]}
        {finalizers: [x, z]} | {finalizers: [y, z]}       | {finalizers: [y, x, z]}
        {finalizers: [x]}    | {finalizers: [y]}          | {finalizers: [y, x]}
        {sources: [x]}       | {sources: [y]}             | {sources: [y]}
        {}                   | {a: {b: null, c: 1}}       | {a: {c: 1}}
        """)
    void patchesAreStrategic(String tree, String patch, String expected) {
        assertThat(Merging.patched(tree(tree), tree(patch))).isEqualTo(tree(expected));
    }

    @Test
    void leavesAreFlatAndPrintedAsGoDoes() {
        Map<String, Object> tree = new HashMap<>(Map.of("a", Map.of("b", 1e21, "c", List.of("x", true))));
        tree.put("n", null);

        assertThat(Values.flat(tree)).isEqualTo(Map.of("a.b", "1e+21", "a.c.0", "x", "a.c.1", "true", "n", "<nil>"));
    }

    private static Map<String, Object> tree(String yaml) {
        return Json.parseYaml(yaml).get(0);
    }
}
