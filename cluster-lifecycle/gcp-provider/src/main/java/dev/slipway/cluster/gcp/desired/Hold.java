package dev.slipway.cluster.gcp.desired;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What may be done with a resource that may have been there before. It is looked at first: what is absent is made and ours
 * from then on, what carries the mark of the cluster was ours before, and everything else is used and left as it is, also
 * when the cluster goes. The answer is kept in the managed resource itself, so that it survives whatever dies.
 */
public enum Hold {
    /** Not known yet. */
    LOOKED_AT("Observe"),
    /** Somebody else's. */
    THEIRS("Observe"),
    OURS("*");

    private final String policy;

    Hold(String policy) {
        this.policy = policy;
    }

    List<String> policies() {
        return List.of(policy);
    }

    /** Decide by the managed resource as it is now, if there is one, and by what shows that the resource is ours. */
    static Hold of(Optional<KubeObject> live, Predicate<KubeObject> marked) {
        if (live.isEmpty()) {
            return LOOKED_AT;
        }
        KubeObject resource = live.get();
        if (!resource.list("spec", "managementPolicies").equals(THEIRS.policies())) {
            return OURS;
        }
        if (!isUpToDate(resource)) {
            return LOOKED_AT;
        }
        if (isAbsent(resource)) {
            return OURS;
        }
        boolean seen = resource.condition("Ready").filter(Condition::isTrue).isPresent();
        return seen ? marked.test(resource) ? OURS : THEIRS : LOOKED_AT;
    }

    /** Return whether the resource is somebody else's, by what its managed resource is now. */
    public static boolean isTheirs(KubeObject live) {
        return live.list("spec", "managementPolicies").equals(THEIRS.policies())
                && live.condition("Ready").filter(Condition::isTrue).isPresent();
    }

    /** Return whether what the managed resource says is about what it wants now. */
    public static boolean isUpToDate(KubeObject resource) {
        return resource.at("status", "observedGeneration")
                .filter(Long.valueOf(resource.generation())::equals)
                .isPresent();
    }

    /** A resource that only observes says so when there is nothing; other failures leave Ready as it was. */
    private static boolean isAbsent(KubeObject resource) {
        Map<String, String> reasons = Map.of("Ready", "Unavailable", "Synced", "ReconcileError");
        return reasons.entrySet().stream().allMatch(reason -> resource.condition(reason.getKey())
                .filter(Condition::isFalse)
                .filter(condition -> condition.reason().equals(reason.getValue()))
                .isPresent());
    }
}
