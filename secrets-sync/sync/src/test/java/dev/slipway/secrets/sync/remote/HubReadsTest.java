package dev.slipway.secrets.sync.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.fleet.HubResource;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.secrets.store.DocumentSecret;
import dev.slipway.secrets.store.SecretId;
import dev.slipway.secrets.store.Stores;
import dev.slipway.secrets.store.Wish;
import dev.slipway.secrets.sync.contract.Keys;
import dev.slipway.secrets.sync.message.Answer;
import dev.slipway.secrets.sync.message.Applied;
import dev.slipway.secrets.sync.message.Demand;
import dev.slipway.secrets.sync.message.SecretKinds;
import dev.slipway.secrets.sync.source.Reads;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HubReadsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final Duration INTERVAL = Duration.ofMinutes(10);
    private static final Ref USER = new Ref(Keys.EXTERNAL_SECRET, "shop", "db");
    private static final Ref OTHER = new Ref(Keys.EXTERNAL_SECRET, "shop", "other");

    private final List<Ref> woken = new CopyOnWriteArrayList<>();
    private final HubReads reads = new HubReads(woken::add);
    private final Hub hub = new Hub();

    /** What the hub was told, and what it has. */
    private static final class Hub implements HubResource.Line {
        private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
        private final Map<String, byte[]> reports = new ConcurrentHashMap<>();
        private volatile @Nullable Instant away;

        @Override
        public byte[] fetch(String kind, String name, String digest) {
            return Optional.ofNullable(contents.get(kind + name + digest))
                    .orElseThrow(() -> new FaultException(Fault.NOT_FOUND, "no such content"));
        }

        @Override
        public void report(String kind, String name, byte[] payload) {
            reports.put(kind + name, payload);
        }

        @Override
        public Optional<Instant> awaySince() {
            return Optional.ofNullable(away);
        }
    }

    @BeforeEach
    void open() {
        reads.open(hub);
    }

    @AfterEach
    void close() {
        reads.close();
    }

    @Test
    void whatIsWantedIsAskedForOnceAndWhoeverWantsItIsWoken() {
        pending(USER, "db");
        pending(OTHER, "db");
        await().atMost(Duration.ofSeconds(60)).until(() -> demands().size() == 1);

        answer("db", "d1", "one");

        await().atMost(Duration.ofSeconds(60)).until(() -> woken.containsAll(List.of(USER, OTHER)));
        assertThat(reads.isOutdated(USER)).isTrue();
        assertThat(value(USER, "db", NOW)).isEqualTo("one");
        reads.updated(USER);
        assertThat(applied("db")).isEmpty();
        assertThat(value(OTHER, "db", NOW)).isEqualTo("one");
        reads.updated(OTHER);
        assertThat(applied("db")).contains("d1");
    }

    @Test
    void whileTheHubIsAwayItsLastWordIsGoodForOneInterval() {
        pending(USER, "db");
        answer("db", "d1", "one");
        await().atMost(Duration.ofSeconds(60)).until(() -> reads.isOutdated(USER));
        hub.away = NOW;
        reads.begin(USER);

        assertThat(value(USER, "db", NOW.plus(INTERVAL).minusSeconds(1))).isEqualTo("one");
        assertThatThrownBy(() -> value(USER, "db", NOW.plus(INTERVAL)))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("the hub is away since " + NOW);
        assertThat(reads.isPending(USER)).isFalse();
        hub.away = null;
        assertThat(value(USER, "db", NOW.plus(INTERVAL))).isEqualTo("one");
    }

    @Test
    void aHubThatComesBackIsToldEverythingAgain() {
        pending(USER, "db");
        answer("db", "d1", "one");
        await().atMost(Duration.ofSeconds(60)).until(() -> reads.isOutdated(USER));
        value(USER, "db", NOW);
        reads.updated(USER);
        hub.reports.clear();

        reads.inventory(Map.of());

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(demands()).hasSize(1));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(applied("db")).contains("d1"));
        assertThat(value(USER, "db", NOW)).isEqualTo("one");
    }

    @Test
    void nobodyAsksForWhatNobodyWantsAnyMore() {
        pending(USER, "db");
        pending(USER, "token");
        await().atMost(Duration.ofSeconds(60)).until(() -> demands().size() == 2);
        answer("token", "d1", "t");
        await().atMost(Duration.ofSeconds(60)).until(() -> reads.isOutdated(USER));

        reads.begin(USER);
        value(USER, "token", NOW);
        reads.updated(USER);
        await().atMost(Duration.ofSeconds(60)).until(() -> demands().size() == 1);

        reads.forget(USER);
        await().atMost(Duration.ofSeconds(60)).until(() -> demands().isEmpty());
    }

    @Test
    void anEditIsPassedOnAsAnotherMark() {
        pending(USER, "db");
        await().atMost(Duration.ofSeconds(60)).until(() -> demands().size() == 1);

        assertThatThrownBy(() -> reads.read(question("db"), new Reads.Asker(USER, NOW, NOW), Optional::empty))
                .isInstanceOf(FaultException.class);

        await().atMost(Duration.ofSeconds(60)).until(() -> demands().values().stream()
                .anyMatch(demand -> demand.mark().equals(NOW.toString())));
    }

    @Test
    void aRefusalOfTheHubIsTheFailureOfWhoeverAsked() {
        pending(USER, "db");
        content("db", "d1", Answer.of(new FaultException(Fault.DENIED, "not for this cluster")));
        await().atMost(Duration.ofSeconds(60)).until(() -> reads.isOutdated(USER));

        assertThatThrownBy(() -> value(USER, "db", NOW)).hasMessageContaining("not for this cluster");
    }

    private void pending(Ref user, String key) {
        assertThatThrownBy(() -> value(user, key, NOW)).hasMessageContaining("its answer is waited for");
        assertThat(reads.isPending(user)).isTrue();
    }

    private String value(Ref user, String key, Instant now) {
        return new String(
                reads.read(question(key), new Reads.Asker(user, now, Instant.MIN), Optional::empty)
                        .orElseThrow()
                        .value(""),
                StandardCharsets.UTF_8);
    }

    private static Reads.Question question(String key) {
        return new Reads.Question(new Ref(Stores.CLUSTER_SECRET_STORE, "", "claims"), "claims", wish(key), INTERVAL);
    }

    private static Wish wish(String key) {
        return Wish.of(new SecretId(key, "", false));
    }

    private static String id(String key) {
        return new Demand("claims", wish(key), INTERVAL, "").id();
    }

    private void answer(String key, String digest, String value) {
        content(key, digest, Answer.of(Optional.of(DocumentSecret.of(value.getBytes(StandardCharsets.UTF_8)))));
    }

    private void content(String key, String digest, Answer answer) {
        hub.contents.put(SecretKinds.ANSWER + id(key) + digest, answer.bytes("").reveal());
        reads.changed(id(key), digest);
    }

    private Map<String, Demand> demands() {
        byte[] report = hub.reports.get(SecretKinds.DEMANDS + "all");
        return report == null ? Map.of() : Demand.read(report);
    }

    private Optional<String> applied(String key) {
        return Optional.ofNullable(hub.reports.get(SecretKinds.ANSWER + id(key)))
                .map(report -> Applied.read(report).digest());
    }
}
