package dev.slipway.cluster.aws.plane;

import dev.slipway.api.cluster.aws.Network;
import dev.slipway.cluster.aws.network.NetworkParts;
import dev.slipway.cluster.aws.parts.Account;
import dev.slipway.cluster.aws.parts.Kinds;
import dev.slipway.cluster.cloud.ManagedPart;
import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The security group {@code node-eks-additional}, which control plane and nodes have beside the one that EKS makes: it lets
 * everything out, and in what the user's additional rules say. Pure.
 */
record SecurityGroupParts(Plane plane, Account account, Map<String, KubeObject> seen) {

    /** The name that Cluster API Provider AWS has for it. */
    static final String ROLE = "node-eks-additional";

    private static final Map<String, Object> EGRESS = Map.of(
            "type", "egress", "protocol", "-1", "fromPort", -1, "toPort", -1, "cidrBlocks", List.of("0.0.0.0/0"));

    List<ManagedPart> parts() {
        List<ManagedPart> parts = new ArrayList<>();
        if (isDefaultEmptied()) {
            parts.add(defaultGroup());
        }
        if (override().isEmpty()) {
            parts.addAll(nodes());
        }
        return parts;
    }

    /** A VPC that is adopted is only looked at. */
    private boolean isDefaultEmptied() {
        Network network = plane.spec().network();
        return network != null
                && network.vpc() != null
                && Boolean.TRUE.equals(network.vpc().emptyRoutesDefaultVPCSecurityGroup())
                && !plane.subnets().isVpcAdopted();
    }

    private ManagedPart defaultGroup() {
        String part = "default-security-group";
        Map<String, Object> parameters =
                Map.of("vpcIdRef", account.ref(NetworkParts.VPC), "tags", plane.tags(plane.cluster() + "-default"));
        return ManagedPart.of(PlaneParts.GROUPS_READY, part, account.managed(Kinds.DEFAULT_GROUP, part, parameters))
                .needing(NetworkParts.VPC);
    }

    private List<ManagedPart> nodes() {
        List<ManagedPart> parts = new ArrayList<>();
        parts.add(group());
        parts.add(IngressRules.part(account, "egress-all", EGRESS));
        parts.addAll(new IngressRules(plane, account, seen).before());
        return parts;
    }

    private ManagedPart group() {
        String name = plane.cluster() + "-" + ROLE;
        Map<String, Object> parameters = Map.of(
                "name",
                name,
                "description",
                "Kubernetes cluster " + plane.cluster() + ": " + ROLE,
                "vpcIdRef",
                account.ref(NetworkParts.VPC),
                "tags",
                plane.tags(name));
        return ManagedPart.of(
                        PlaneParts.GROUPS_READY,
                        Plane.SECURITY_GROUP,
                        account.managed(Kinds.SECURITY_GROUP, Plane.SECURITY_GROUP, parameters))
                .needing(NetworkParts.VPC);
    }

    /** Return the group that the user wants in its place. */
    Optional<String> override() {
        Network network = plane.spec().network();
        return network == null || network.securityGroupOverrides() == null
                ? Optional.empty()
                : Optional.ofNullable(network.securityGroupOverrides().get(ROLE));
    }

    /** Return what can be made when the cluster is there only. */
    List<ManagedPart> afterCluster() {
        return override().isPresent() ? List.of() : new IngressRules(plane, account, seen).after();
    }
}
