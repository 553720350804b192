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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedReadsTest {

    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
    private static final Ref STORE = new Ref(Stores.SECRET_STORE, "apps", "vault");
    private static final Reads.Question QUESTION = question(new SecretId("db", "", false), Duration.ofMinutes(10));

    private final List<Ref> woken = new ArrayList<>();
    private final AtomicReference<Instant> clock = new AtomicReference<>(START);
    private final SharedReads reads = new SharedReads(woken::add, clock::get);
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
        clock.set(START.plusSeconds(5));

        reads.read(QUESTION, asker("a", START.plusSeconds(5), START.plusSeconds(5)), this::ask);

        assertThat(woken).containsExactly(ref("b"));
        assertThat(reads.isOutdated(ref("b"))).isTrue();
        assertThat(read("b", START.plusSeconds(6))).isEqualTo("two");
        reads.updated(ref("b"));
        assertThat(reads.isOutdated(ref("b"))).isFalse();
        assertThat(calls).hasValue(2);
    }

    @Test
    void theNextRefreshIsCountedFromTheWholeSecondThatTheStatusTells() {
        read("a", START.plusMillis(900));

        read("a", START.plusSeconds(600));

        assertThat(calls).hasValue(2);
    }

    @Test
    void aCallThatBeganAfterTheRequestIsGoodEnoughForIt() {
        reads.read(QUESTION, asker("a", START, START), this::ask);

        reads.read(QUESTION, asker("b", START, START), this::ask);

        assertThat(calls).hasValue(1);
    }

    @Test
    void oneRequestToAllOfThemIsOneCall() {
        force("a", START, "force-sync=1");

        force("b", START.plusSeconds(29), "force-sync=1");
        force("c", START.plusSeconds(58), "force-sync=1");

        assertThat(calls).hasValue(1);
    }

    @Test
    void anotherRequestReallyAsks() {
        force("a", START, "force-sync=1");

        force("b", START.plusSeconds(1), "force-sync=2");
        force("c", START.plusSeconds(2), "");
        force("d", START.plusSeconds(3), "");

        assertThat(calls).hasValue(4);
    }

    @Test
    void theSameRequestByTheSameOneAgainReallyAsks() {
        force("a", START, "force-sync=1");

        force("a", START.plusSeconds(1), "force-sync=1");

        assertThat(calls).hasValue(2);
    }

    @Test
    void aRequestOfTheSameNameLaterReallyAsks() {
        force("a", START, "force-sync=1");

        force("b", START.plusSeconds(30), "force-sync=1");

        assertThat(calls).hasValue(2);
    }

    @Test
    void aWaveThatNeverEndsAsksAgain() {
        for (int i = 0; i <= 300; i += 20) {
            force("es-" + i, START.plusSeconds(i), "force-sync=1");
        }

        assertThat(calls).hasValue(2);
    }

    @Test
    void whoWaitedForACallThatFailedHasFailedToo() throws InterruptedException {
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch down = new CountDownLatch(1);
        List<String> failures = Collections.synchronizedList(new ArrayList<>());
        Thread first = failing("first", failures, () -> {
            asking.countDown();
            down.await();
        });
        asking.await();
        List<Thread> others = IntStream.range(0, 5)
                .mapToObj(i -> failing("other-" + i, failures, () -> {}))
                .toList();
        while (others.stream().anyMatch(thread -> thread.getState() != Thread.State.BLOCKED)) {
            Thread.onSpinWait();
        }
        down.countDown();
        first.join();
        for (Thread other : others) {
            other.join();
        }

        assertThat(failures).hasSize(6).containsOnly("down");
        assertThat(calls).hasValue(1);
        assertThat(read("late", START)).isEqualTo("one");
    }

    @Test
    void whatIsNoLongerAskedForWakesNobody() {
        var other = question(new SecretId("cache", "", false), Duration.ofMinutes(10));
        reads.begin(ref("a"));
        read("a", START);
        reads.updated(ref("a"));
        reads.begin(ref("a"));
        reads.read(other, asker("a", START, Instant.MIN), this::ask);
        reads.updated(ref("a"));
        stored = "two";

        read("b", START.plusSeconds(600));

        assertThat(woken).isEmpty();
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

    private interface Call {
        void begin() throws InterruptedException;
    }

    private Thread failing(String name, List<String> failures, Call call) {
        Thread thread = new Thread(() -> {
            try {
                reads.read(QUESTION, asker(name, START, Instant.MIN), () -> {
                    calls.incrementAndGet();
                    begin(call);
                    throw new FaultException(Fault.UNAVAILABLE, "down");
                });
            } catch (FaultException fault) {
                failures.add(fault.explanation());
            }
        });
        thread.start();
        return thread;
    }

    private static void begin(Call call) {
        try {
            call.begin();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void force(String name, Instant now, String wave) {
        clock.set(now);
        reads.read(QUESTION, new Reads.Asker(ref(name), now, now, wave), this::ask);
    }

    private String read(String name, Instant now) {
        clock.set(now);
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
