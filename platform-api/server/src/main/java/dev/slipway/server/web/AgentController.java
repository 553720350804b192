package dev.slipway.server.web;

import dev.slipway.delivery.channel.enrol.Invitation;
import dev.slipway.delivery.handover.AgentInvitations;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Invites agents of clusters, and throws them out. */
@RestController
@RequestMapping("/api/v1/agents")
final class AgentController {

    private static final Duration VALIDITY = Duration.ofHours(1);

    /** An invitation as it goes over the wire, once: the only place where the token is shown. */
    record Shown(String cluster, String token, String expires, String fingerprint) {

        static Shown of(Invitation invitation) {
            return new Shown(
                    invitation.cluster(),
                    invitation.token().reveal(),
                    invitation.expires().toString(),
                    invitation.fingerprint());
        }
    }

    private final AgentInvitations invitations;

    AgentController(AgentInvitations invitations) {
        this.invitations = invitations;
    }

    @PostMapping("/{cluster}/token")
    Shown invite(@PathVariable String cluster) {
        return Shown.of(invitations.invite(cluster, VALIDITY, Map.of(), Map.of()));
    }

    @DeleteMapping("/{cluster}")
    ResponseEntity<Void> revoke(@PathVariable String cluster) {
        invitations.revoke(cluster);
        return ResponseEntity.noContent().build();
    }
}
