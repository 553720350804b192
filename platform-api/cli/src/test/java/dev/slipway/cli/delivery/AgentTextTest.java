package dev.slipway.cli.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.delivery.channel.enrol.Invitation;
import dev.slipway.delivery.channel.enrol.Registration;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.secret.Redacted;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgentTextTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void anInvitationShowsWhatTheAgentNeeds() {
        String text = AgentText.invitation(new Invitation("prod", Redacted.of("t0k3n"), NOW, "ab12"));

        assertThat(text).contains("prod", "t0k3n", "ab12", "2026-03-01T10:00:00Z");
    }

    @Test
    void agentsAreListedWithTheirStateAndWhatEnds() {
        KubeObject connected = registration("prod")
                .withAnnotation("slipway.dev/agent-state", "Connected")
                .with(base64("2026-03-01T09:00:00Z"), "data", "certificateExpires");
        KubeObject invited = registration("edge")
                .with(base64("hash"), "data", "tokenHash")
                .with(base64("2026-03-01T11:00:00Z"), "data", "tokenExpires");

        List<String> lines = AgentText.list(List.of(new Registration(connected), new Registration(invited)), NOW)
                .lines()
                .toList();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).startsWith("edge").contains("Invited", "until 2026-03-01T11:00:00Z");
        assertThat(lines.get(2)).startsWith("prod").contains("Connected", "expired");
    }

    private static KubeObject registration(String cluster) {
        return KubeObject.of(new Ref(Gvk.of("v1", "Secret"), "slipway-system", "slipway-agent-" + cluster))
                .with(base64(cluster), "data", "cluster");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
