package dev.slipway.secrets.sync.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.secrets.store.DocumentSecret;
import dev.slipway.secrets.store.SecretId;
import dev.slipway.secrets.store.Wish;
import dev.slipway.secrets.sync.message.Answer;
import dev.slipway.secrets.sync.message.Demand;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Instant START = Instant.parse("2026-11-22T04:00:00Z");
    private static final Demand DB = demand("db", "");

    private final Ledger ledger = new Ledger();

    @Test
    void aClusterIsBehindUntilItSaysThatItHasTheAnswer() {
        Item item = asked(DB);
        assertThat(ledger.state("teams.a")).isEqualTo(new ClusterSecrets(1, 0, Optional.empty(), java.util.List.of()));

        assertThat(item.put(answer("one"), "s", START)).isTrue();
        assertThat(ledger.state("teams.a").behindSince()).contains(START);
        assertThat(item.applied("of something else")).isTrue();
        assertThat(ledger.state("teams.a").behind()).isEqualTo(1);

        assertThat(item.applied(item.digest())).isTrue();
        assertThat(ledger.state("teams.a").behind()).isZero();
        assertThat(item.put(answer("one"), "other", START.plusSeconds(60))).isFalse();
        assertThat(ledger.state("teams.a").behind()).isZero();
    }

    @Test
    void refusalsAreToldAndTriedAgainEverMoreRarely() {
        Item item = asked(DB);
        item.put(Answer.of(new FaultException(Fault.DENIED, "not for you")), "s", START);

        assertThat(ledger.state("teams.a").refused()).containsExactly("secret \"db\": not for you");
        assertThat(item.isDue(START.plusSeconds(4))).isFalse();
        assertThat(item.isDue(START.plusSeconds(5))).isTrue();
        item.put(Answer.of(new FaultException(Fault.DENIED, "not for you")), "s", START.plusSeconds(5));
        assertThat(item.isDue(START.plusSeconds(14))).isFalse();
        assertThat(item.isDue(START.plusSeconds(15))).isTrue();
        item.put(answer("one"), "s", START.plusSeconds(15));
        assertThat(item.isDue(START.plusSeconds(16))).isFalse();
        assertThat(item.isDue(START.plusSeconds(15).plus(DB.interval()))).isTrue();
    }

    @Test
    void anotherMarkWantsAnAnswerOfNow() {
        Item item = asked(DB);
        item.put(answer("one"), "s", START);
        assertThat(item.notBefore(START)).isEqualTo(Instant.MIN);

        ledger.ask("teams.a", Map.of(DB.id(), demand("db", "forced")));

        assertThat(item.isDue(START.plusSeconds(1))).isTrue();
        assertThat(item.notBefore(START.plusSeconds(1))).isEqualTo(START.plusSeconds(1));
        assertThat(item.notBefore(START.plusSeconds(2))).isEqualTo(Instant.MIN);
    }

    @Test
    void whatIsAskedForNoMoreIsForgottenAndNobodySeesWhatIsAnothers() {
        Item item = asked(DB);
        item.put(answer("one"), "s", START);
        Demand other = demand("other", "");

        assertThat(ledger.ask("teams.a", Map.of(other.id(), other))).containsExactly(DB.id());
        assertThat(ledger.find("teams.a", DB.id())).isEmpty();
        assertThat(ledger.find("teams.b", other.id())).isEmpty();
        assertThat(item.content("another digest")).isEmpty();
        assertThat(item.content(item.digest())).isPresent();
    }

    private Item asked(Demand demand) {
        ledger.ask("teams.a", Map.of(demand.id(), demand));
        return ledger.find("teams.a", demand.id()).orElseThrow();
    }

    private static Answer answer(String value) {
        return Answer.of(Optional.of(DocumentSecret.of(value.getBytes(StandardCharsets.UTF_8))));
    }

    private static Demand demand(String key, String mark) {
        return new Demand("vault", Wish.of(new SecretId(key, "", false)), Duration.ofMinutes(10), mark);
    }
}
