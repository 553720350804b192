package dev.slipway.cluster.machineset;

import dev.slipway.api.meta.Condition;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.kernel.object.KubeObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Which broken machines a set replaces: those that a health check has handed over to their owner, oldest first, and not
 * more than wanted at a time. Pure.
 */
final class Remediation {

    private Remediation() {}

    /** {@code limit} is how many may be on their way at a time. */
    static List<KubeObject> doomed(List<KubeObject> machines, int limit) {
        List<KubeObject> asked = machines.stream()
                .filter(Remediation::isAsked)
                .sorted(Comparator.comparing(
                                (KubeObject machine) -> machine.createdAt().orElse(Instant.EPOCH))
                        .thenComparing(KubeObject::name))
                .toList();
        long running = asked.stream().filter(KubeObject::isDeleting).count();
        return asked.stream()
                .filter(machine -> !machine.isDeleting())
                .limit(Math.max(limit - running, 0))
                .toList();
    }

    static boolean isAsked(KubeObject machine) {
        boolean ours = machine.controller()
                .filter(owner -> owner.gvk().sameKind(CoreKinds.MACHINE_SET))
                .isPresent();
        return ours
                && machine.condition("OwnerRemediated")
                        .filter(Condition::isFalse)
                        .isPresent();
    }
}
