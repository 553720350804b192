package dev.slipway.cluster.health;

import dev.slipway.api.meta.Condition;
import dev.slipway.cluster.contract.Keys;
import dev.slipway.cluster.contract.Numbers;
import dev.slipway.kernel.object.KubeObject;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Examines a machine as a MachineHealthCheck says. Pure. */
final class Checkup {

    private static final int STARTUP_SECONDS = 600;

    private final KubeObject check;
    private final Instant now;

    Checkup(KubeObject check, Instant now) {
        this.check = check;
        this.now = now;
    }

    /**
     * Examine a machine.
     *
     * @param node its node, as far as it is known
     * @param since when the cluster was far enough for machines to get nodes
     */
    Verdict examine(KubeObject machine, Optional<KubeObject> node, boolean nodeKnown, Instant since) {
        if (machine.annotation(Keys.REMEDIATE_MACHINE).isPresent()) {
            return Verdict.unhealthy(
                    "HasRemediateAnnotation", "Health check failed: marked for remediation via annotation");
        }
        if (machine.at("status", "deprecated", "v1beta1", "failureReason").isPresent()) {
            return Verdict.unhealthy("MachineHasFailure", "Health check failed: the machine has failed for good");
        }
        List<Duration> waits = new ArrayList<>();
        Optional<Verdict> failed = conditions(machine, "unhealthyMachineConditions", "Machine", waits)
                .or(() -> node(machine, node, nodeKnown, since, waits));
        return failed.orElseGet(() -> Verdict.healthy(waits.stream().min(Comparator.naturalOrder())));
    }

    private Optional<Verdict> node(
            KubeObject machine, Optional<KubeObject> node, boolean known, Instant since, List<Duration> waits) {
        boolean had = machine.at("status", "nodeRef").isPresent();
        if (had && known && node.isEmpty()) {
            return Optional.of(Verdict.unhealthy(
                    "NodeDeleted",
                    "Health check failed: Node "
                            + machine.text("status", "nodeRef", "name").orElse("") + " has been deleted"));
        }
        if (had) {
            return node.flatMap(found -> conditions(found, "unhealthyNodeConditions", "Node", waits));
        }
        Duration limit = Duration.ofSeconds(Numbers.find(check, "spec", "checks", "nodeStartupTimeoutSeconds")
                .orElse(STARTUP_SECONDS));
        if (limit.isZero()) {
            return Optional.empty();
        }
        Instant start =
                machine.createdAt().filter(created -> created.isAfter(since)).orElse(since);
        Duration left = limit.minus(Duration.between(start, now));
        if (left.isNegative() || left.isZero()) {
            return Optional.of(Verdict.unhealthy(
                    "NodeStartupTimeout",
                    "Health check failed: Node failed to report startup in " + limit.toSeconds() + "s"));
        }
        waits.add(left);
        return Optional.empty();
    }

    private Optional<Verdict> conditions(KubeObject object, String field, String kind, List<Duration> waits) {
        for (Object item : check.list("spec", "checks", field)) {
            KubeObject rule = KubeObject.of((Map<?, ?>) item);
            String type = rule.text("type").orElse("");
            String status = rule.text("status").orElse("");
            Optional<Condition> condition =
                    object.condition(type).filter(found -> found.status().equals(status));
            if (condition.isPresent()) {
                Duration limit = Duration.ofSeconds(Numbers.at(rule, "timeoutSeconds"));
                Duration left = limit.minus(Duration.between(since(condition.get()), now));
                if (left.isNegative() || left.isZero()) {
                    return Optional.of(Verdict.unhealthy(
                            "Unhealthy" + kind,
                            "Health check failed: Condition " + type + " on " + kind + " is reporting status " + status
                                    + " for more than " + limit.toSeconds() + "s"));
                }
                waits.add(left);
            }
        }
        return Optional.empty();
    }

    /** A condition that does not say since when holds from now on. */
    private Instant since(Condition condition) {
        try {
            return Instant.parse(condition.lastTransitionTime());
        } catch (DateTimeParseException missing) {
            return condition.lastTransitionTime().isEmpty() ? Instant.EPOCH : now;
        }
    }
}
