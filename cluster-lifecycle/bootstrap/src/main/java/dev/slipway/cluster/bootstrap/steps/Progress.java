package dev.slipway.cluster.bootstrap.steps;

import dev.slipway.cluster.bootstrap.profile.Keys;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.fleet.FleetMembers;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What one pass has come to so far, and the status that it leads to. */
final class Progress {

    private final KubeObject bootstrap;
    private Steps steps;
    private AgentStep.Invitations invitations;
    private String kubernetes;
    private List<?> addons;
    private Optional<FleetMembers.Secrets> secrets = Optional.empty();

    Progress(KubeObject bootstrap, Steps steps) {
        this.bootstrap = bootstrap;
        this.steps = steps;
        this.invitations = AgentStep.Invitations.of(bootstrap);
        this.kubernetes = bootstrap.text("status", "kubernetesVersion").orElse("");
        this.addons = bootstrap.list("status", "addons");
    }

    Steps steps() {
        return steps;
    }

    String kubernetes() {
        return kubernetes;
    }

    void kubernetes(String version) {
        kubernetes = version;
    }

    void invited(AgentStep.Invitations now) {
        invitations = now;
    }

    void addons(List<Map<String, Object>> shown) {
        addons = shown;
    }

    void secrets(Optional<FleetMembers.Secrets> known) {
        secrets = known;
    }

    void update(UnaryOperator<Steps> change) {
        steps = change.apply(steps);
    }

    /** Go through a step; its failure is said by its condition. */
    void attempt(String step, UnaryOperator<Steps> work) {
        try {
            steps = work.apply(steps);
        } catch (FaultException fault) {
            steps = steps.failed(step, fault);
        }
    }

    /** Return the status of a bootstrap that is not worked on: only what users look at says why. */
    Map<String, Object> stopped(String reason, String message) {
        return status(steps.conditions().isFalse(Keys.PROFILE_READY, reason, message));
    }

    Map<String, Object> status() {
        return status(steps.summed());
    }

    private Map<String, Object> status(Conditions conditions) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("conditions", Json.trees(conditions.list()));
        status.put("observedGeneration", bootstrap.generation());
        if (!addons.isEmpty()) {
            status.put("addons", addons);
        }
        if (!kubernetes.isEmpty()) {
            status.put("kubernetesVersion", kubernetes);
        }
        secrets.ifPresent(known -> status.put("secrets", shown(known)));
        invitations.last().ifPresent(time -> status.put("agentInvitedAt", time.toString()));
        if (invitations.count() > 0) {
            status.put("agentInvitations", invitations.count());
        }
        return status;
    }

    private static Map<String, Object> shown(FleetMembers.Secrets secrets) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("asked", secrets.asked());
        shown.put("behind", secrets.behind());
        secrets.behindSince()
                .ifPresent(since -> shown.put(
                        "behindSince", since.truncatedTo(ChronoUnit.SECONDS).toString()));
        if (!secrets.refused().isEmpty()) {
            shown.put("refused", secrets.refused());
        }
        return shown;
    }
}
