package dev.slipway.runtime.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.runtime.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmptiedTest {

    private static Map<String, Object> patch(String live, String desired) {
        return Emptied.patch(tree(live), tree(desired));
    }

    private static Map<?, ?> tree(String yaml) {
        return (Map<?, ?>) Json.parseYaml(yaml).get(0);
    }

    @Test
    void anObjectOfWhichNothingIsLeftIsEmptied() {
        assertThat(Json.toJson(patch("{operation: {sync: {resources: [a], prune: true}}}", "{operation: {sync: {}}}")))
                .isEqualTo("{\"operation\":{\"sync\":{\"resources\":null,\"prune\":null}}}");
    }

    @Test
    void anObjectThatIsNotWantedAnyMoreGoes() {
        assertThat(Json.toJson(patch("{operation: {by: {name: a}, sync: {x: 1}}}", "{operation: {sync: {x: 1}}}")))
                .isEqualTo("{\"operation\":{\"by\":null}}");
    }

    @Test
    void whatOthersSayAndPlainFieldsStay() {
        assertThat(patch("{theirs: {a: 1}, text: old, list: [1], map: {a: 1, b: 2}}", "{map: {a: 1}}"))
                .isEmpty();
        assertThat(patch("{}", "{map: {}}")).isEmpty();
        assertThat(patch("{map: null}", "{map: {}}")).isEmpty();
    }
}
