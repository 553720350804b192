package dev.slipway.delivery.channel.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** Always the latest moment that is allowed. */
    private final Backoff latest = new Backoff(SHORTEST, LONGEST, new Random() {
        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }

        @Override
        public long nextLong() {
            return Long.MAX_VALUE;
        }
    });

    @Test
    void theBoundDoublesUpToTheLongestAndBeginsAnewAfterASuccess() {
        assertThat(IntStream.range(0, 7).mapToObj(i -> latest.next().toSeconds()))
                .containsExactly(2L, 4L, 8L, 16L, 32L, 60L, 60L);

        latest.succeeded();

        assertThat(latest.next()).isEqualTo(SHORTEST);
    }

    @Test
    void fiftyAgentsComeBackSpreadOverTheWholeBound() {
        Random random = new Random(42);
        long[] waits = IntStream.range(0, 50)
                .mapToLong(i -> {
                    Backoff backoff = new Backoff(SHORTEST, LONGEST, random);
                    IntStream.range(0, 5).forEach(attempt -> backoff.next());
                    return backoff.next().toMillis();
                })
                .sorted()
                .toArray();

        assertThat(waits[0]).isLessThan(12_000);
        assertThat(waits[49]).isGreaterThan(48_000);
        // No five of them within half a second.
        assertThat(IntStream.range(0, 45).allMatch(i -> waits[i + 5] - waits[i] > 500))
                .isTrue();
    }

    @Test
    void manyAttemptsDoNotOverflow() {
        IntStream.range(0, 1000).forEach(i -> latest.next());

        assertThat(latest.next()).isEqualTo(LONGEST);
    }
}
