package dev.slipway.delivery.channel.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.delivery.channel.pki.AgentId;
import dev.slipway.delivery.channel.pki.Authority;
import dev.slipway.delivery.channel.pki.KeyRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CredentialsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void aCertificateIsRenewedAfterTwoThirdsOfItsLifeHoweverShortThatIs() {
        assertThat(made(Duration.ofHours(24)).renewAt()).isEqualTo(NOW.plus(Duration.ofHours(16)));
        assertThat(made(Duration.ofSeconds(3)).renewAt()).isEqualTo(NOW.plusSeconds(2));
    }

    private static Credentials made(Duration lifetime) {
        KeyRequest request = KeyRequest.make();
        AgentId agent = new AgentId("prod", "uid");
        return new Credentials(
                Authority.make(NOW).forAgent(agent, request.request(), NOW, lifetime), request.key(), List.of());
    }
}
