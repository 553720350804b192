package dev.slipway.cluster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NodeDeletionTest {

    private static final Instant DELETED = Instant.parse("2026-01-01T00:00:00Z");
    private static final KubeObject GOING =
            KubeObject.of(Map.of("metadata", Map.of("deletionTimestamp", DELETED.toString())));

    @Test
    void isTriedForTenSecondsWhereNothingIsSaid() {
        assertThat(NodeDeletion.isGivenUp(GOING, Optional.empty(), DELETED.plusSeconds(10)))
                .isFalse();
        assertThat(NodeDeletion.isGivenUp(GOING, Optional.empty(), DELETED.plusSeconds(11)))
                .isTrue();
    }

    @Test
    void isTriedForAsLongAsIsSaidAndForEverWithZero() {
        assertThat(NodeDeletion.isGivenUp(GOING, Optional.of(60), DELETED.plusSeconds(59)))
                .isFalse();
        assertThat(NodeDeletion.isGivenUp(GOING, Optional.of(60), DELETED.plusSeconds(61)))
                .isTrue();
        assertThat(NodeDeletion.isGivenUp(GOING, Optional.of(0), DELETED.plusSeconds(99_999)))
                .isFalse();
    }

    @Test
    void whatIsNotDeletedIsNotGivenUp() {
        assertThat(NodeDeletion.isGivenUp(KubeObject.of(Map.of()), Optional.of(1), DELETED))
                .isFalse();
    }
}
