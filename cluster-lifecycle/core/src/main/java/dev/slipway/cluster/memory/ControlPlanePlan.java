package dev.slipway.cluster.memory;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.object.KubeObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What to do next about the machines of a control plane: one at a time, a new one before an old one goes. Pure.
 *
 * @param create whether to make a machine
 * @param delete the machine to delete, if any
 */
record ControlPlanePlan(boolean create, Optional<KubeObject> delete) {

    private static final ControlPlanePlan NOTHING = new ControlPlanePlan(false, Optional.empty());
    private static final ControlPlanePlan CREATE = new ControlPlanePlan(true, Optional.empty());

    /** {@code machines} are all that there are; of those that go already nothing is decided, but they are waited for. */
    static ControlPlanePlan of(List<KubeObject> machines, int wanted, Predicate<KubeObject> upToDate) {
        List<KubeObject> alive =
                machines.stream().filter(machine -> !machine.isDeleting()).toList();
        if (alive.size() < machines.size()) {
            return NOTHING;
        }
        List<KubeObject> broken =
                alive.stream().filter(ControlPlanePlan::isGivenUp).toList();
        if (!broken.isEmpty() && alive.size() > 1) {
            return delete(broken);
        }
        List<KubeObject> outdated = alive.stream().filter(upToDate.negate()).toList();
        boolean settled = alive.stream().filter(upToDate).allMatch(ControlPlanePlan::isReady);
        if (!settled) {
            return NOTHING;
        }
        if (alive.size() < wanted || !outdated.isEmpty() && alive.size() <= wanted) {
            return CREATE;
        }
        if (alive.size() > wanted) {
            return delete(outdated.isEmpty() ? alive : outdated);
        }
        return NOTHING;
    }

    private static ControlPlanePlan delete(List<KubeObject> candidates) {
        return new ControlPlanePlan(
                false,
                candidates.stream()
                        .min(Comparator.comparing((KubeObject machine) ->
                                        machine.createdAt().orElse(Instant.MAX))
                                .thenComparing(KubeObject::name)));
    }

    static boolean isReady(KubeObject machine) {
        return machine.condition("Ready").filter(Condition::isTrue).isPresent();
    }

    /** A health check says so, and leaves it to us. */
    private static boolean isGivenUp(KubeObject machine) {
        return machine.condition("OwnerRemediated").filter(Condition::isFalse).isPresent();
    }
}
