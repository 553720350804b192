package dev.slipway.runtime.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OwnWritesTest {

    private static final String KEY = "team/thing";

    private final AtomicLong now = new AtomicLong();
    private final OwnWrites writes = new OwnWrites(now::get);

    @Test
    void aWriteThatTheInformerHasNotShownIsWhatCounts() {
        writes.learn(KEY, at(7), at(5));

        assertThat(writes.newerThan(KEY, at(5))).contains(at(7));
        assertThat(writes.newerThan(KEY, null)).contains(at(7));
    }

    @Test
    void theInformerCountsAsSoonAsItKnowsAsMuch() {
        writes.learn(KEY, at(7), at(5));
        writes.shown(KEY, at(6));
        assertThat(writes.newerThan(KEY, at(6))).contains(at(7));

        writes.shown(KEY, at(7));
        assertThat(writes.newerThan(KEY, at(6))).isEmpty();
    }

    @Test
    void aWriteThatTheInformerHasShownAlreadyIsNotLearnt() {
        writes.learn(KEY, at(7), at(9));

        assertThat(writes.newerThan(KEY, at(3))).isEmpty();
    }

    @Test
    void theNewestOfTwoWritesStays() {
        writes.learn(KEY, at(12), at(5));
        writes.learn(KEY, at(9), at(5));

        assertThat(writes.newerThan(KEY, at(5))).contains(at(12));
    }

    @Test
    void whatHasGoneDoesNotLiveOn() {
        writes.learn(KEY, at(7), at(5));
        writes.gone(KEY, at(8));

        assertThat(writes.newerThan(KEY, null)).isEmpty();
    }

    @Test
    void whatWasMadeAnewOutlivesItsPredecessor() {
        KubeObject anew = at(9).with("another", "metadata", "uid");
        writes.learn(KEY, anew, at(5));
        writes.gone(KEY, at(8));

        assertThat(writes.newerThan(KEY, null)).contains(anew);
    }

    @Test
    void lettingGoOfAnObjectThatIsBeingDeletedMakesItGone() {
        KubeObject deleting = at(7).with("2026-01-01T00:00:00Z", "metadata", "deletionTimestamp");
        writes.learn(KEY, deleting.with(List.of("finalizer"), "metadata", "finalizers"), at(5));
        assertThat(writes.newerThan(KEY, at(5))).isPresent();

        writes.learn(KEY, deleting.with("8", "metadata", "resourceVersion"), at(5));
        assertThat(writes.newerThan(KEY, at(5))).isEmpty();
    }

    @Test
    void nothingIsBelievedForLongerThanTenSeconds() {
        writes.learn(KEY, at(7), at(5));
        now.addAndGet(Duration.ofSeconds(11).toNanos());

        assertThat(writes.newerThan(KEY, at(5))).isEmpty();
    }

    @Test
    void aVersionThatIsNoNumberIsNotLearnt() {
        writes.learn(KEY, at(7).with("opaque", "metadata", "resourceVersion"), at(5));

        assertThat(writes.newerThan(KEY, at(5))).isEmpty();
    }

    private static KubeObject at(long version) {
        return KubeObject.of(
                Map.of("metadata", Map.of("name", "thing", "uid", "one", "resourceVersion", Long.toString(version))));
    }
}
