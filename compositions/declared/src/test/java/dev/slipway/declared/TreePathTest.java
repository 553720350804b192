package dev.slipway.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TreePathTest {

    private static final TreePath MODE = TreePath.of("network.mode");

    @Test
    void pathIsFoundInObjectsAndInListsOfThem() {
        assertThat(MODE.isIn(Map.of("network", Map.of("mode", "x")))).isTrue();
        assertThat(MODE.isIn(Map.of("network", List.of(Map.of("a", 1), Map.of("mode", "x")))))
                .isTrue();
    }

    @Test
    void pathThatEndsEarlierIsNotThere() {
        assertThat(MODE.isIn(Map.of("network", Map.of("a", 1)))).isFalse();
        assertThat(MODE.isIn(Map.of("network", "mode"))).isFalse();
        assertThat(MODE.isIn(Map.of())).isFalse();
        assertThat(MODE.isIn(null)).isFalse();
    }

    @Test
    void removingLeavesEverythingElse() {
        assertThat(MODE.removedFrom(Map.of("network", Map.of("mode", "x", "a", 1), "mode", "stays")))
                .isEqualTo(Map.of("network", Map.of("a", 1), "mode", "stays"));
        assertThat(MODE.removedFrom(Map.of("network", List.of(Map.of("mode", "x"), "text"))))
                .isEqualTo(Map.of("network", List.of(Map.of(), "text")));
        assertThat(TreePath.of("a").removedFrom(Map.of("a", 1, "b", 2))).isEqualTo(Map.of("b", 2));
    }
}
