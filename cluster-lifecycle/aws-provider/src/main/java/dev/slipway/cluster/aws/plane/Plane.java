package dev.slipway.cluster.aws.plane;

import dev.slipway.api.cluster.aws.AWSManagedControlPlaneSpec;
import dev.slipway.api.meta.Condition;
import dev.slipway.cluster.aws.network.NetworkParts;
import dev.slipway.cluster.aws.network.SubnetPlan;
import dev.slipway.cluster.aws.parts.Account;
import dev.slipway.cluster.aws.parts.Keys;
import dev.slipway.cluster.aws.parts.Names;
import dev.slipway.cluster.aws.parts.Tags;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An AWSManagedControlPlane as it is to be read. Pure.
 *
 * @param cluster the name of the Cluster
 */
public record Plane(KubeObject object, AWSManagedControlPlaneSpec spec, String cluster) {

    /** The part that is the EKS cluster. */
    public static final String CLUSTER = "cluster";

    /** The part that is the security group of nodes. */
    public static final String SECURITY_GROUP = "node-security-group";

    /** Takes an EKS cluster that exists, by name and tag, and changes nothing about it. */
    public static final String ADOPT = "slipway.dev/adopt-control-plane";

    public static Plane of(KubeObject object, String cluster) {
        return new Plane(object, Json.convert(object.map("spec"), AWSManagedControlPlaneSpec.class), cluster);
    }

    /** Return the name of the cluster at EKS. */
    public String eksName() {
        return spec.eksClusterName() == null || spec.eksClusterName().isEmpty()
                ? Names.cluster(object.namespace(), object.name())
                : spec.eksClusterName();
    }

    public Optional<String> region() {
        return Optional.ofNullable(spec.region()).filter(region -> !region.isEmpty());
    }

    /** Return where its resources are. */
    public Account account(String config) {
        return new Account(object.namespace(), object.name(), config, region().orElse(""));
    }

    public boolean isAdopted() {
        return isAdopted(object);
    }

    /**
     * Return why nothing is to be done, where the annotation came to a cluster that was made here, which would take away what
     * it is made of, or went from one that was not, beside which things would be made.
     *
     * @param seen the names of the parts that there are
     */
    Optional<String> misplaced(Set<String> seen) {
        if (isAdopted()) {
            return seen.stream().allMatch(CLUSTER::equals)
                    ? Optional.empty()
                    : Optional.of("the EKS cluster was made here, and the annotation " + ADOPT
                            + " is for those that were not: take it away again");
        }
        return object.condition(Keys.ADOPTED)
                .filter(Condition::isTrue)
                .map(adopted -> "the EKS cluster was adopted, and the annotation " + ADOPT
                        + " is gone: put it back; taking over an adopted cluster is not built");
    }

    static boolean isAdopted(KubeObject plane) {
        return plane.annotation(ADOPT).filter("true"::equals).isPresent();
    }

    public SubnetPlan subnets() {
        return SubnetPlan.of(spec.network(), spec.secondaryCidrBlock(), region().orElse(""), cluster);
    }

    NetworkParts network(Account account) {
        return new NetworkParts(
                account,
                subnets(),
                spec.network() == null ? null : spec.network().vpc(),
                cluster,
                eksName(),
                spec.additionalTags());
    }

    /** Return the tags of what is made for it. */
    public Map<String, String> tags(String name) {
        return Tags.of(cluster, "common", name, spec.additionalTags());
    }
}
