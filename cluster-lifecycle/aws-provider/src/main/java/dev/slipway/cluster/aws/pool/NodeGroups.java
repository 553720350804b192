package dev.slipway.cluster.aws.pool;

import dev.slipway.api.meta.Condition;
import dev.slipway.cluster.aws.parts.Account;
import dev.slipway.cluster.aws.parts.Keys;
import dev.slipway.cluster.aws.parts.Kinds;
import dev.slipway.kernel.object.KubeObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Node groups that somebody else made. Pure. */
public final class NodeGroups {

    /** Makes an AWSManagedMachinePool stand for the node group of its name that exists, without changing anything of it. */
    public static final String ADOPT = "slipway.dev/adopt-node-group";

    private NodeGroups() {}

    static boolean isAdopted(KubeObject pool) {
        return pool.annotation(ADOPT).filter("true"::equals).isPresent();
    }

    /** Return why nothing is to be done: the annotation came to a group that was made here, or went from one that was not. */
    static Optional<String> misplaced(KubeObject pool, Set<String> seen) {
        if (isAdopted(pool)) {
            return seen.stream().allMatch(PoolParts.GROUP::equals)
                    ? Optional.empty()
                    : Optional.of("the node group was made here, and the annotation " + ADOPT
                            + " is for those that were not: take it away again");
        }
        return pool.condition(Keys.ADOPTED)
                .filter(Condition::isTrue)
                .map(adopted -> "the node group was adopted, and the annotation " + ADOPT
                        + " is gone: put it back; taking over an adopted node group is not built");
    }

    /** Return an object that only looks at the node group of a cluster. */
    public static KubeObject observed(Account account, String part, String cluster, String group) {
        return account.observed(Kinds.NODE_GROUP, part, group, Map.of("clusterName", cluster));
    }
}
