package dev.slipway.cluster.aws.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentitiesTest {

    private static final Map<String, String> LABELS = Map.of("team", "payments");

    private static boolean isAllowed(Map<String, Object> rule) {
        return Identities.isAllowed(rule, "prod", LABELS);
    }

    @Test
    void emptyRuleLetsAllIn() {
        assertThat(isAllowed(Map.of())).isTrue();
    }

    @Test
    void listAndSelectorAddUp() {
        assertThat(isAllowed(Map.of("list", List.of("prod")))).isTrue();
        assertThat(isAllowed(Map.of("list", List.of("test")))).isFalse();
        assertThat(isAllowed(Map.of("selector", Map.of("matchLabels", LABELS)))).isTrue();
        assertThat(isAllowed(
                        Map.of("list", List.of("test"), "selector", Map.of("matchLabels", Map.of("team", "search")))))
                .isFalse();
        assertThat(isAllowed(Map.of("list", List.of("test"), "selector", Map.of("matchLabels", LABELS))))
                .isTrue();
    }
}
