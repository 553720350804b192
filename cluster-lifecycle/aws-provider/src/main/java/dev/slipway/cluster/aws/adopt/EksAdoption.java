package dev.slipway.cluster.aws.adopt;

import dev.slipway.cluster.aws.identity.Identities;
import dev.slipway.cluster.aws.parts.Account;
import dev.slipway.cluster.aws.parts.Kinds;
import dev.slipway.cluster.aws.parts.Tags;
import dev.slipway.cluster.aws.plane.Plane;
import dev.slipway.cluster.aws.pool.NodeGroups;
import dev.slipway.cluster.cloud.adopt.Adoptable;
import dev.slipway.cluster.cloud.adopt.AdoptedCluster;
import dev.slipway.cluster.cloud.adopt.Adoption;
import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An EKS cluster with its node groups, all of which stay as they are. Pure. */
public record EksAdoption(AdoptedCluster cluster, Existing existing) implements Adoptable {

    /**
     * What exists.
     *
     * @param name of the cluster at EKS
     * @param groups names of the node groups to adopt with it; none stands for all that it has
     * @param identity as {@code KIND/NAME}, such as {@code AWSClusterRoleIdentity/fleet}; the controller's own if absent
     */
    public record Existing(
            String name,
            String region,
            List<String> groups,
            @Nullable String identity) {

        public Existing {
            groups = List.copyOf(groups);
            if (identity != null && !isIdentity(identity.split("/", -1))) {
                throw new IllegalArgumentException("\"" + identity
                        + "\" is no identity: write KIND/NAME, for example AWSClusterRoleIdentity/fleet");
            }
        }

        private static boolean isIdentity(String[] parts) {
            return parts.length == 2 && Identities.isKind(parts[0]) && !parts[1].isEmpty();
        }

        Map<String, String> identityRef() {
            if (identity == null) {
                return Map.of();
            }
            int slash = identity.indexOf('/');
            return Map.of("kind", identity.substring(0, slash), "name", identity.substring(slash + 1));
        }

        String config() {
            if (identity == null) {
                return Identities.OWN;
            }
            int slash = identity.indexOf('/');
            return Identities.configOf(identity.substring(0, slash), identity.substring(slash + 1));
        }
    }

    @Override
    public List<KubeObject> observers() {
        Map<String, Object> asked = existing.groups().isEmpty() ? Map.of("listNodeGroups", true) : Map.of();
        return List.of(account().observed(Kinds.EKS_CLUSTER, Plane.CLUSTER, existing.name(), asked));
    }

    @Override
    public List<KubeObject> further(List<KubeObject> observed) {
        List<String> groups = existing.groups().isEmpty()
                ? observed.get(0).list("status", "atProvider", "nodeGroups").stream()
                        .map(String::valueOf)
                        .toList()
                : existing.groups();
        return groups.stream()
                .map(group ->
                        NodeGroups.observed(account(), "pool-" + AdoptedCluster.nameFor(group), existing.name(), group))
                .toList();
    }

    private Account account() {
        return new Account(cluster.namespace(), "adopt-" + cluster.name(), existing.config(), existing.region());
    }

    @Override
    public Adoption adopted(List<KubeObject> observed) {
        KubeObject eks = observed.get(0);
        List<KubeObject> objects = new ArrayList<>();
        objects.add(cluster.cluster(Kinds.CONTROL_PLANE, Kinds.CLUSTER));
        objects.add(cluster.object(Kinds.CLUSTER, cluster.name(), Map.of()));
        objects.add(plane());
        List<String> notes = new ArrayList<>();
        notes.add("The EKS cluster " + existing.name() + " in " + existing.region() + " runs Kubernetes "
                + seen(eks, "version") + ".");
        for (KubeObject observer : observed.subList(1, observed.size())) {
            SeenGroup group = new SeenGroup(observer);
            objects.add(cluster.machinePool(group.name(), Kinds.POOL, group.number("desiredSize"), "eks"));
            objects.add(cluster.object(Kinds.POOL, cluster.poolName(group.name()), group.spec())
                    .withAnnotation(NodeGroups.ADOPT, "true"));
            notes.add("Its node group " + group.name() + " has " + group.number("desiredSize")
                    + " nodes of Kubernetes " + group.version() + ", between " + group.number("minSize") + " and "
                    + group.number("maxSize") + ".");
        }
        notes.add("Nothing of it is changed by these objects, and nothing is deleted when they are.");
        if (observed.size() > 1) {
            notes.add("Without the annotation " + NodeGroups.ADOPT
                    + " a node group is managed as its pool says, which is" + " as it is now, and goes with it.");
        }
        if (!isTagged(eks)) {
            notes.add("It is taken when it carries the tag that says so; put it there first:");
            notes.add("  aws eks tag-resource --region " + existing.region() + " --resource-arn " + seen(eks, "arn")
                    + " --tags " + tag() + "=shared");
        }
        return new Adoption(objects, notes);
    }

    private KubeObject plane() {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("eksClusterName", existing.name());
        spec.put("region", existing.region());
        if (existing.identity() != null) {
            spec.put("identityRef", existing.identityRef());
        }
        return cluster.object(Kinds.CONTROL_PLANE, cluster.planeName(), spec).withAnnotation(Plane.ADOPT, "true");
    }

    private String tag() {
        return Tags.OF_CLUSTER + cluster.name();
    }

    private boolean isTagged(KubeObject eks) {
        return Tags.isTagged(eks, cluster.name());
    }

    private static String seen(KubeObject live, String field) {
        return live.text("status", "atProvider", field).orElse("unknown");
    }
}
