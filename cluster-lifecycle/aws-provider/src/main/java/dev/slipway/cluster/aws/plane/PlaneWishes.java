package dev.slipway.cluster.aws.plane;

import dev.slipway.api.cluster.aws.AWSManagedControlPlaneSpec;
import dev.slipway.api.cluster.aws.Addon;
import dev.slipway.cluster.aws.inside.PodSubnet;
import dev.slipway.cluster.aws.inside.Wishes;
import dev.slipway.cluster.aws.network.PlannedSubnet;
import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a control plane asks for inside its cluster, and whether it can be had. Pure.
 *
 * @param seen what there is of its parts by now, which say where pods get addresses
 */
record PlaneWishes(Plane plane, Map<String, KubeObject> seen) {

    Wishes wishes() {
        AWSManagedControlPlaneSpec spec = plane.spec();
        boolean noProxy =
                spec.kubeProxy() != null && Boolean.TRUE.equals(spec.kubeProxy().disable());
        return new Wishes(plane.cluster(), mappings().roles(), mappings().users(), cni(), new Wishes.Proxy(noProxy));
    }

    private Mappings mappings() {
        return new Mappings(plane.spec().iamAuthenticatorConfig());
    }

    private Wishes.Cni cni() {
        var cni = plane.spec().vpcCni();
        boolean isDisabled = cni != null && Boolean.TRUE.equals(cni.disable());
        return new Wishes.Cni(isDisabled, isDisabled ? List.of() : environment(), isDisabled ? List.of() : subnets());
    }

    @SuppressWarnings("unchecked") // an object's tree has string keys
    private List<Map<String, Object>> environment() {
        return plane.object().list("spec", "vpcCni", "env").stream()
                .filter(Map.class::isInstance)
                .map(variable -> (Map<String, Object>) variable)
                .toList();
    }

    private List<PodSubnet> subnets() {
        String group = Optional.ofNullable(seen.get(Plane.CLUSTER))
                .flatMap(cluster -> cluster.text("status", "atProvider", "vpcConfig", "clusterSecurityGroupId"))
                .orElse("");
        if (group.isEmpty()) {
            return List.of();
        }
        return plane.subnets().subnets().stream()
                .filter(PlannedSubnet::isSecondary)
                .flatMap(subnet -> Stream.ofNullable(seen.get(subnet.part())))
                .flatMap(subnet -> podSubnet(subnet, group).stream())
                .toList();
    }

    private static Optional<PodSubnet> podSubnet(KubeObject subnet, String group) {
        return subnet.annotation("crossplane.io/external-name")
                .flatMap(id -> subnet.text("status", "atProvider", "availabilityZone")
                        .map(zone -> new PodSubnet(zone, id, group)));
    }

    /** Return what cannot be had together. */
    Optional<String> problem() {
        Wishes wishes = wishes();
        if (wishes.cni().isDisabled() && hasAddon("vpc-cni")) {
            return Optional.of("spec.vpcCni.disable takes away what spec.addons installs: drop one of them, vpc-cni");
        }
        return wishes.proxy().isDisabled() && hasAddon("kube-proxy")
                ? Optional.of(
                        "spec.kubeProxy.disable takes away what spec.addons installs: drop one of them, kube-proxy")
                : mappings().problem();
    }

    private boolean hasAddon(String name) {
        List<Addon> addons = plane.spec().addons();
        return addons != null && addons.stream().anyMatch(addon -> addon.name().equals(name));
    }
}
