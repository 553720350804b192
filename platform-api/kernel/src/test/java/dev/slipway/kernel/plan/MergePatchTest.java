package dev.slipway.kernel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergePatchTest {

    @Test
    void namesOnlyWhatDiffers() {
        Map<String, Object> before = Map.of("same", 1L, "inner", Map.of("same", "x", "other", "a"));
        Map<String, Object> after = Map.of("same", 1L, "inner", Map.of("same", "x", "other", "b"));

        assertThat(MergePatch.between(before, after)).isEqualTo(Map.of("inner", Map.of("other", "b")));
    }

    @Test
    void removesByNull() {
        assertThat(MergePatch.between(Map.of("gone", 1L), Map.of())).isEqualTo(Collections.singletonMap("gone", null));
    }

    @Test
    void replacesListsAndChangedTypesWhole() {
        Map<String, Object> before = Map.of("list", List.of(1L, 2L), "type", "text");
        Map<String, Object> after = Map.of("list", List.of(2L), "type", Map.of("now", "a map"));

        assertThat(MergePatch.between(before, after)).isEqualTo(after);
    }

    @Test
    void isEmptyForEqualTrees() {
        Map<String, Object> tree = Map.of("a", Map.of("b", List.of(Map.of("c", 1L))));

        assertThat(MergePatch.between(tree, tree)).isEmpty();
    }

    @Test
    void appliesWhatItFound() {
        Map<String, Object> before = Map.of("gone", 1L, "inner", Map.of("same", "x", "old", "a"), "list", List.of(1L));
        Map<String, Object> after = Map.of("inner", Map.of("same", "x", "new", "b"), "list", List.of(2L));

        assertThat(MergePatch.apply(before, MergePatch.between(before, after))).isEqualTo(after);
        assertThat(MergePatch.apply(Map.of("a", 1L), Map.of("a", Map.of("b", 2L))))
                .isEqualTo(Map.of("a", Map.of("b", 2L)));
    }
}
