package dev.slipway.secrets.sync.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.secrets.store.DocumentSecret;
import dev.slipway.secrets.store.SecretId;
import dev.slipway.secrets.store.StoredSecret;
import dev.slipway.secrets.store.Stores;
import dev.slipway.secrets.store.Wish;
import dev.slipway.secrets.sync.contract.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedReadsTest {

    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
    private static final Ref STORE = new Ref(Stores.SECRET_STORE, "apps", "vault");
    private static final Reads.Question QUESTION = question(new SecretId("db", "", false), Duration.ofMinutes(10));

    private final List<Ref> woken = new ArrayList<>();
    private final SharedReads reads = new SharedReads(woken::add);
    private final AtomicInteger calls = new AtomicInteger();
    private volatile String stored = "one";

    @Test
    void everybodySharesOneAnswerForTheInterval() {
        assertThat(read("a", START)).isEqualTo("one");
        assertThat(read("b", START.plusSeconds(599))).isEqualTo("one");
        assertThat(calls).hasValue(1);

        read("b", START.plusSeconds(600));
        assertThat(calls).hasValue(2);
    }

    @Test
    void anotherVersionOrIntervalIsAnotherQuestion() {
        read("a", START);
        var versioned = question(new SecretId("db", "2", false), Duration.ofMinutes(10));
        reads.read(versioned, asker("a", START, Instant.MIN), this::ask);
        var often = new Reads.Question(STORE, "vault", QUESTION.wish(), Duration.ofMinutes(1));
        reads.read(often, asker("a", START, Instant.MIN), this::ask);

        assertThat(calls).hasValue(3);
    }

    @Test
    void whoeverNeedsItFreshAsksAndTheOthersHearOfIt() {
        read("a", START);
        read("b", START);
        stored = "two";

        reads.read(QUESTION, asker("a", START.plusSeconds(5), START.plusSeconds(5)), this::ask);

        assertThat(woken).containsExactly(ref("b"));
        assertThat(reads.isOutdated(ref("b"))).isTrue();
        assertThat(read("b", START.plusSeconds(6))).isEqualTo("two");
        reads.updated(ref("b"));
        assertThat(reads.isOutdated(ref("b"))).isFalse();
        assertThat(calls).hasValue(2);
    }

    @Test
    void theSameAnswerAgainWakesNobody() {
        read("a", START);
        read("b", START);

        read("a", START.plusSeconds(600));

        assertThat(woken).isEmpty();
    }

    @Test
    void aFailureIsNotKept() {
        assertThatThrownBy(() -> reads.read(QUESTION, asker("a", START, Instant.MIN), () -> {
                    throw new FaultException(Fault.UNAVAILABLE, "down");
                }))
                .hasMessageContaining("down");

        assertThat(read("a", START)).isEqualTo("one");
    }

    @Test
    void whatNobodyWantsIsForgotten() {
        read("a", START);
        reads.forget(ref("a"));

        read("a", START);

        assertThat(calls).hasValue(2);
    }

    @Test
    void thoseWhoAskAtOnceCauseOneCall() throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(8);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String name = "es-" + i;
            Thread thread = new Thread(() -> {
                ready.countDown();
                read(name, START);
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(calls).hasValue(1);
    }

    private String read(String name, Instant now) {
        return new String(
                reads.read(QUESTION, asker(name, now, Instant.MIN), this::ask)
                        .orElseThrow()
                        .value(""),
                StandardCharsets.UTF_8);
    }

    private Optional<StoredSecret> ask() {
        calls.incrementAndGet();
        return Optional.of(DocumentSecret.of(stored.getBytes(StandardCharsets.UTF_8)));
    }

    private static Reads.Question question(SecretId secret, Duration interval) {
        return new Reads.Question(STORE, "vault", Wish.of(secret), interval);
    }

    private static Reads.Asker asker(String name, Instant now, Instant notBefore) {
        return new Reads.Asker(ref(name), now, notBefore);
    }

    private static Ref ref(String name) {
        return new Ref(Keys.EXTERNAL_SECRET, "shop", name);
    }
}
