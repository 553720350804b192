package dev.slipway.cluster.machineset;

import dev.slipway.api.meta.Condition;
import dev.slipway.cluster.contract.Keys;
import dev.slipway.kernel.object.KubeObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Which machines go first: those that go anyway, those that somebody marked, those that are being updated, broken ones,
 * and then by age or not, with the weights of Cluster API. Machines that weigh the same go by their names. Pure.
 */
enum DeletionOrder {
    RANDOM,
    NEWEST,
    OLDEST;

    private static final double DELETING = 100;
    private static final double MARKED = 80;
    private static final double UPDATING = 75;
    private static final double UNHEALTHY = 50;
    /** Ages differ less the older machines are: after ten days they weigh nearly the same. */
    private static final Duration SCALE = Duration.ofDays(10);

    static DeletionOrder of(KubeObject set) {
        return switch (set.text("spec", "deletion", "order").orElse("Random")) {
            case "Newest" -> NEWEST;
            case "Oldest" -> OLDEST;
            default -> RANDOM;
        };
    }

    List<KubeObject> sorted(List<KubeObject> machines, Instant now) {
        return machines.stream()
                .sorted(Comparator.comparingDouble((KubeObject machine) -> -priority(machine, now))
                        .thenComparing(KubeObject::name))
                .toList();
    }

    double priority(KubeObject machine, Instant now) {
        if (machine.isDeleting()) {
            return DELETING;
        }
        if (machine.annotation(Keys.DELETE_MACHINE).isPresent()) {
            return MARKED;
        }
        if (machine.annotation(Keys.UPDATE_IN_PROGRESS).isPresent()) {
            return UPDATING;
        }
        return isUnhealthy(machine) ? UNHEALTHY : byAge(machine, now);
    }

    private double byAge(KubeObject machine, Instant now) {
        if (this == RANDOM) {
            return 0;
        }
        Duration age = machine.createdAt()
                .map(created -> Duration.between(created, now))
                .filter(since -> !since.isNegative())
                .orElse(Duration.ZERO);
        double oldest = UNHEALTHY * (1 - Math.exp(-(double) age.toSeconds() / SCALE.toSeconds()));
        return this == OLDEST ? oldest : UNHEALTHY - oldest;
    }

    private static boolean isUnhealthy(KubeObject machine) {
        return machine.at("status", "nodeRef").isEmpty()
                || machine.condition("NodeHealthy").filter(Condition::isFalse).isPresent()
                || machine.condition("HealthCheckSucceeded")
                        .filter(Condition::isFalse)
                        .isPresent();
    }
}
