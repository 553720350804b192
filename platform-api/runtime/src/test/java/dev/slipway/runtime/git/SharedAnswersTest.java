package dev.slipway.runtime.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How often a Git server is asked the same thing, and how old the answers are. */
class SharedAnswersTest {

    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
    private static final Duration AGE = Duration.ofSeconds(30);
    private static final long TAKES = 2;

    private final List<String> asked = new ArrayList<>();
    private volatile Instant now = START;
    private final SharedAnswers<String, String> answers = new SharedAnswers<>(() -> now);

    private void pass(long seconds) {
        now = now.plusSeconds(seconds);
    }

    /** A server that needs two seconds for each answer. */
    private Supplier<String> says(String commit) {
        return () -> {
            asked.add(commit);
            pass(TAKES);
            return commit;
        };
    }

    private Supplier<String> fails(String words) {
        return () -> {
            asked.add(words);
            pass(TAKES);
            throw new FaultException(Fault.UNAVAILABLE, words);
        };
    }

    @Test
    void oneAnswerServesAllUntilItIsOldCountedFromTheQuestion() {
        assertThat(answers.within("main", AGE, says("a"))).isEqualTo("a");
        pass(30 - TAKES);
        assertThat(answers.within("main", AGE, says("b"))).isEqualTo("a");
        pass(1);
        assertThat(answers.within("main", AGE, says("c"))).isEqualTo("c");
        assertThat(asked).containsExactly("a", "c");
    }

    @Test
    void anotherQuestionHasItsOwnAnswer() {
        assertThat(answers.within("main", AGE, says("a"))).isEqualTo("a");
        assertThat(answers.within("other", AGE, says("b"))).isEqualTo("b");
    }

    @Test
    void whoWantsTheNewestAsksAndLeavesTheAnswerForTheOthers() {
        answers.within("main", AGE, says("a"));
        assertThat(answers.within("main", Duration.ZERO, says("b"))).isEqualTo("b");
        assertThat(answers.within("main", AGE, says("c"))).isEqualTo("b");
    }

    @Test
    void oneAnswerServesAllWhoWantedToKnowBeforeItWasAskedFor() {
        assertThat(answers.since("main", START, says("a"))).isEqualTo(new SharedAnswers.Answer<>("a", START));
        assertThat(answers.since("main", START.minusSeconds(60), says("b")).value())
                .isEqualTo("a");
    }

    /** The answer that was on its way when somebody pushed may be from before the push. */
    @Test
    void aPushOvertakesTheAnswerThatWasOnItsWay() {
        answers.since("main", START, says("a"));
        assertThat(answers.since("main", START.plusSeconds(1), says("b")).value())
                .isEqualTo("b");
        assertThat(answers.since("main", START.plusSeconds(1), says("c")).asked())
                .isEqualTo(START.plusSeconds(TAKES));
    }

    @Test
    void aFailureIsToldToAllForAFewSecondsAndToNobodyWhoWantsTheNewest() {
        assertThatThrownBy(() -> answers.within("main", AGE, fails("first"))).hasMessage("first");
        pass(4);
        assertThatThrownBy(() -> answers.within("main", AGE, fails("second"))).hasMessage("first");
        assertThatThrownBy(() -> answers.within("main", Duration.ofSeconds(4), fails("third")))
                .hasMessage("third");
        assertThatThrownBy(() -> answers.within("main", Duration.ZERO, fails("fourth")))
                .hasMessage("fourth");
        pass(5);
        assertThat(answers.within("main", AGE, says("a"))).isEqualTo("a");
    }

    @Test
    void whoAsksSinceATimeIsToldOfNoFailureButItsOwn() {
        assertThatThrownBy(() -> answers.since("main", START, fails("away"))).hasMessage("away");
        assertThat(answers.since("main", START, says("a")).asked()).isEqualTo(START.plusSeconds(TAKES));
    }

    @Test
    void aFailureTakesNothingAwayFromAnAnswerThatIsYoungEnough() {
        answers.within("main", AGE, says("a"));
        assertThatThrownBy(() -> answers.within("main", Duration.ZERO, fails("away")))
                .hasMessage("away");
        assertThat(answers.within("main", AGE, says("b"))).isEqualTo("a");
        pass(30);
        assertThat(answers.within("main", AGE, says("c"))).isEqualTo("c");
    }

    @Test
    void whatNobodyAsksAnyMoreIsForgotten() {
        answers.since("main", START, says("a"));
        answers.since("other", START, says("b"));
        answers.retain(Set.of("other"));
        assertThat(answers.since("main", START, says("c")).value()).isEqualTo("c");
        assertThat(answers.since("other", START, says("d")).value()).isEqualTo("b");
    }

    @Test
    @Timeout(20)
    void whoComesWhileItIsAskedWaitsForThatAnswer() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> answers.within("main", AGE, () -> {
            begun.countDown();
            await(goOn);
            return "a";
        }));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        var second = CompletableFuture.supplyAsync(() -> answers.within("main", AGE, says("b")));
        assertThat(answers.within("other", AGE, says("c")))
                .as("another question is not held up")
                .isEqualTo("c");
        goOn.countDown();
        assertThat(first.get()).isEqualTo("a");
        assertThat(second.get()).isEqualTo("a");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
