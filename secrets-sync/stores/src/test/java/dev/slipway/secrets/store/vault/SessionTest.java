package dev.slipway.secrets.store.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import io.github.jopenlibs.vault.VaultException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTest {

    private final List<String> entered = new ArrayList<>();
    private final List<String> renewed = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private boolean renewable = true;
    private final Session session = new Session("https://vault", new Counting(), new Hands());

    private final class Counting implements Session.Doorway {

        @Override
        public Session.Admission enter() throws VaultException {
            entered.add("t" + (entered.size() + 1));
            return new Session.Admission(entered.get(entered.size() - 1), 90, renewable);
        }

        @Override
        public Session.Admission renew(String token) throws VaultException {
            if (!renewable) {
                throw new VaultException("no", 403);
            }
            renewed.add(token);
            return new Session.Admission(token, 90, true);
        }
    }

    private final class Hands extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void oneLoginServesEverybody() {
        assertThat(token()).isEqualTo("t1");
        assertThat(token()).isEqualTo("t1");
        assertThat(entered).hasSize(1);
    }

    @Test
    void aTokenIsRenewedAfterTwoThirdsOfItsLife() {
        token();
        now = now.plusSeconds(59);
        token();
        assertThat(renewed).isEmpty();

        now = now.plusSeconds(1);
        assertThat(token()).isEqualTo("t1");
        assertThat(renewed).containsExactly("t1");
    }

    @Test
    void oneThatCannotBeRenewedOrHasEndedIsHadAnew() {
        renewable = false;
        token();
        now = now.plus(Duration.ofSeconds(60));

        assertThat(token()).isEqualTo("t2");

        renewable = true;
        now = now.plus(Duration.ofHours(1));
        assertThat(token()).isEqualTo("t3");
        assertThat(renewed).isEmpty();
    }

    @Test
    void aRefusedTokenIsHadAnewOnce() {
        String used = session.with(token -> token.equals("t1")
                ? new Session.Answer<>(403, null, new FaultException(Fault.DENIED, "revoked"))
                : new Session.Answer<>(200, token, null));

        assertThat(used).isEqualTo("t2");
        assertThatThrownBy(() -> session.with(
                        token -> new Session.Answer<>(403, null, new FaultException(Fault.DENIED, "no policy"))))
                .hasMessageContaining("no policy");
        assertThat(entered).hasSize(3);
    }

    private String token() {
        return session.with(token -> new Session.Answer<>(200, token, null));
    }
}
