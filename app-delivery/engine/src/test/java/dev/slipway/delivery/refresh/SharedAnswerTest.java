package dev.slipway.delivery.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.git.GitSnapshot;
import dev.slipway.runtime.git.Revision;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SharedAnswerTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final List<String> asked = new ArrayList<>();
    private Instant now = START;
    private final InstantSource time = () -> now;
    private final SharedAnswer answer = new SharedAnswer(time.withZone(ZoneOffset.UTC));

    private Supplier<GitSnapshot> says(String sha) {
        return () -> {
            asked.add(sha);
            now = now.plusSeconds(2);
            return new GitSnapshot(new Revision(sha, "", "", START), null, Optional.empty(), null);
        };
    }

    @Test
    void oneAnswerServesAllWhoWantedToKnowBeforeItWasAskedFor() {
        assertThat(answer.since(START, says("a")).snapshot().revision().sha()).isEqualTo("a");
        assertThat(answer.since(START.minusSeconds(60), says("b"))
                        .snapshot()
                        .revision()
                        .sha())
                .isEqualTo("a");
        assertThat(asked).containsExactly("a");
    }

    /** The answer that was on its way when somebody pushed may be from before the push. */
    @Test
    void whoWantsToKnowBetterWhileItIsAskedForAsksAgain() {
        answer.since(START, says("a"));
        assertThat(answer.since(START.plusSeconds(1), says("b"))
                        .snapshot()
                        .revision()
                        .sha())
                .isEqualTo("b");
    }

    @Test
    void aFailureIsNoAnswer() {
        assertThatThrownBy(() -> answer.since(START, () -> {
                    throw new FaultException(Fault.UNAVAILABLE, "away");
                }))
                .hasMessageContaining("away");
        assertThat(answer.since(START, says("a")).asked()).isEqualTo(START);
    }
}
