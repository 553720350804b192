package dev.slipway.kernel.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TreeTest {

    @Test
    void wholeNumbersThatFitAreLong() {
        assertThat(Tree.canonical(List.of(1, (short) 2, (byte) 3, 4L, BigInteger.valueOf(Long.MIN_VALUE))))
                .isEqualTo(List.of(1L, 2L, 3L, 4L, Long.MIN_VALUE));
    }

    @Test
    void allOtherNumbersAreDouble() {
        BigInteger tooLarge = BigInteger.ONE.shiftLeft(63);

        assertThat(Tree.canonical(List.of(1.5f, 2.0, new BigDecimal("0.25"), tooLarge)))
                .isEqualTo(List.of(1.5, 2.0, 0.25, 0x1p63));
    }

    @Test
    void keysThatAreNoTextBecomeText() {
        assertThat(Tree.frozen(Map.of(true, 1, 2, "two"))).isEqualTo(Map.of("true", 1L, "2", "two"));
    }

    @Test
    void nullIsAValue() {
        assertThat(Tree.canonical(Arrays.asList(1, null))).isEqualTo(Arrays.asList(1L, null));
    }

    @Test
    void frozenTreesCannotBeChangedAtAnyDepth() {
        Map<String, Object> frozen = Tree.frozen(Map.of("a", Map.of("b", List.of())));

        assertThatThrownBy(() -> frozen.put("c", 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((Map<?, ?>) frozen.get("a")).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void thawedTreesAreCopiesThatCanBeChanged() {
        Map<String, Object> frozen = Tree.frozen(Map.of("a", Map.of("b", 1)));
        Map<String, Object> thawed = Tree.thawed(frozen);
        ((Map<String, Object>) thawed.get("a")).put("b", 2L);

        assertThat(frozen).isEqualTo(Map.of("a", Map.of("b", 1L)));
        assertThat(thawed).isEqualTo(Map.of("a", Map.of("b", 2L)));
    }
}
