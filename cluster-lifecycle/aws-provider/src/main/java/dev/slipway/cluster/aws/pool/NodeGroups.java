package dev.slipway.cluster.aws.pool;

import dev.slipway.api.meta.Condition;
import dev.slipway.cluster.aws.parts.Account;
import dev.slipway.cluster.aws.parts.Keys;
import dev.slipway.cluster.aws.parts.Kinds;
import dev.slipway.kernel.object.KubeObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Node groups that somebody else made. Pure. */
public final class NodeGroups {

    /** Makes an AWSManagedMachinePool stand for the node group of its name that exists, without changing anything of it. */
    public static final String ADOPT = "slipway.dev/adopt-node-group";

    private NodeGroups() {}

    static boolean isAdopted(KubeObject pool) {
        return pool.annotation(ADOPT).filter("true"::equals).isPresent();
    }

    /** Return whether a group is managed here that somebody else has made. */
    static boolean isTakenOver(@Nullable KubeObject group) {
        return group != null && !Account.isOwnCreation(group);
    }

    /**
     * Return why nothing is to be done: the annotation came to a group that is managed here, or went from one that cannot be
     * managed as spec says, because it would be another one.
     */
    static Optional<String> misplaced(KubeObject pool, Set<String> seen) {
        if (isAdopted(pool)) {
            return seen.stream().allMatch(PoolParts.GROUP::equals)
                    ? Optional.empty()
                    : Optional.of("the node group is managed here, and the annotation " + ADOPT
                            + " is for those that are not: take it away again");
        }
        boolean isComplete = pool.text("spec", "roleName").isPresent()
                && !pool.list("spec", "subnetIDs").isEmpty();
        return pool.condition(Keys.ADOPTED)
                .filter(Condition::isTrue)
                .filter(adopted -> !isComplete)
                .map(adopted ->
                        "the annotation " + ADOPT + " is gone, so the node group is to be taken over, and that needs"
                                + " spec.roleName and spec.subnetIDs as they are: \"slipway cluster adopt eks\" prints them; or"
                                + " put the annotation back");
    }

    /** Return an object that only looks at the node group of a cluster. */
    public static KubeObject observed(Account account, String part, String cluster, String group) {
        return account.observed(Kinds.NODE_GROUP, part, group, Map.of("clusterName", cluster));
    }
}
