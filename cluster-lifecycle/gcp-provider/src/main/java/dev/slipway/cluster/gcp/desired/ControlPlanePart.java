package dev.slipway.cluster.gcp.desired;

import dev.slipway.api.cluster.gcp.AuthorizedNetwork;
import dev.slipway.api.cluster.gcp.AuthorizedNetworks;
import dev.slipway.api.cluster.gcp.ClusterSecurity;
import dev.slipway.api.cluster.gcp.GCPManagedClusterSpec;
import dev.slipway.api.cluster.gcp.GCPManagedControlPlaneSpec;
import dev.slipway.api.cluster.gcp.Pod;
import dev.slipway.api.cluster.gcp.PrivateCluster;
import dev.slipway.api.cluster.gcp.SpecClusterNetwork;
import dev.slipway.cluster.cloud.ManagedPart;
import dev.slipway.kernel.object.KubeObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The GKE cluster of a control plane. */
public final class ControlPlanePart {

    /** The condition that it counts for. */
    public static final String STEP = "GKEControlPlaneReady";

    /** Its name. */
    public static final String PART = "cluster";

    /** An annotation of a control plane: {@code manage} takes a cluster over that was there before. */
    public static final String ADOPTION = "slipway.dev/adoption";

    private static final List<String> IDENTITY = List.of("project", "location", "enableAutopilot");
    private static final String OWNER_LABEL = "slipway-owner-uid";
    private static final String ADOPT = "slipway.dev/adopt";

    private final Setting setting;
    private final KubeObject plane;
    private final GCPManagedControlPlaneSpec spec;
    private final GCPManagedClusterSpec infrastructure;

    private ControlPlanePart(
            Setting setting, KubeObject plane, GCPManagedControlPlaneSpec spec, GCPManagedClusterSpec infrastructure) {
        this.setting = setting;
        this.plane = plane;
        this.spec = spec;
        this.infrastructure = infrastructure;
    }

    /**
     * Return the part.
     *
     * @param version what it should run, as GKE takes it; empty leaves that to GKE
     * @param live as it is now
     */
    // checkstyle: allow ParameterNumber, because the two specs belong to two objects
    public static ManagedPart of(
            Setting setting,
            KubeObject plane,
            GCPManagedControlPlaneSpec spec,
            GCPManagedClusterSpec infrastructure,
            Optional<String> version,
            Optional<KubeObject> live) {
        return new ControlPlanePart(setting, plane, spec, infrastructure).part(version, live);
    }

    /** Return the name of the Secret in which the managed resource says how the cluster is reached. */
    public static String connectionSecret(KubeObject plane) {
        return plane.name() + "-gke";
    }

    /**
     * Return what makes the part another cluster than the one that there is, if so: it would be made beside the old one,
     * which nobody would look after any more.
     */
    public static Optional<String> refusal(ManagedPart part, Optional<KubeObject> live) {
        for (String field : IDENTITY) {
            Optional<Object> wanted = part.desired().at("spec", "forProvider", field);
            Optional<Object> present = live.flatMap(known -> known.at("spec", "forProvider", field));
            if (live.isPresent() && !wanted.equals(present)) {
                return Optional.of("spec." + field + " cannot change once there is a cluster: set it back to "
                        + present.map(Object::toString).orElse("nothing") + ", or make another control plane");
            }
        }
        Optional<String> name = live.flatMap(known -> known.annotation(Setting.EXTERNAL_NAME));
        return name.filter(present ->
                        !part.desired().annotation(Setting.EXTERNAL_NAME).equals(Optional.of(present)))
                .map(present -> "spec.clusterName cannot change once there is a cluster: set it back to " + present
                        + ", or make another control plane");
    }

    private ManagedPart part(Optional<String> version, Optional<KubeObject> live) {
        Hold hold = plane.annotation(ADOPTION).filter("manage"::equals).isPresent()
                ? Hold.OURS
                : Hold.of(live, this::isMarked);
        Map<String, Object> wanted = new LinkedHashMap<>(basics(version));
        wanted.putAll(network());
        wanted.putAll(security());
        KubeObject resource = setting.resource(
                        GcpKinds.GKE_CLUSTER, plane.name(), GkeNames.cluster(plane), hold, wanted)
                .with(connectionSecret(plane), "spec", "writeConnectionSecretToRef", "name");
        ManagedPart made = ManagedPart.of(STEP, PART, adopting(resource, hold, live));
        return hold == Hold.OURS ? made.confirming("minMasterVersion") : made;
    }

    private boolean isMarked(KubeObject resource) {
        return resource.text("status", "atProvider", "effectiveLabels", setting.mark())
                .isPresent();
    }

    /** A cluster that an earlier object of ours made carries that object's uid; who names it takes it over. */
    private static KubeObject adopting(KubeObject resource, Hold hold, Optional<KubeObject> live) {
        return live.filter(known -> hold == Hold.OURS)
                .flatMap(known -> known.text("status", "atProvider", "effectiveLabels", OWNER_LABEL)
                        .filter(owner -> !owner.equals(known.uid()))
                        .or(() -> known.annotation(ADOPT)))
                .map(owner -> resource.withAnnotation(ADOPT, owner))
                .orElse(resource);
    }

    private Map<String, Object> basics(Optional<String> version) {
        boolean autopilot = Boolean.TRUE.equals(spec.enableAutopilot());
        Map<String, String> labels = new LinkedHashMap<>(
                Objects.requireNonNullElse(infrastructure.additionalLabels(), Map.<String, String>of()));
        labels.put(setting.mark(), "owned");
        return new Fields()
                .put("project", spec.project())
                .put("location", spec.location())
                .put("description", spec.description())
                .put("resourceLabels", labels)
                .put("deletionProtection", false)
                .put("enableAutopilot", autopilot ? true : null)
                .put("removeDefaultNodePool", autopilot ? null : true)
                .put("initialNodeCount", autopilot ? null : 1)
                .put("minMasterVersion", version.map(Versions::plain).orElse(null))
                .put("releaseChannel", block("channel", upper(spec.releaseChannel())))
                .put("loggingService", autopilot ? null : spec.loggingService())
                .put("monitoringService", autopilot ? null : spec.monitoringService())
                .put("identityServiceConfig", block("enabled", spec.enableIdentityService()))
                .put("binaryAuthorization", block("evaluationMode", upper(spec.binaryAuthorization())))
                .tree();
    }

    private Map<String, Object> network() {
        Fields fields = new Fields();
        boolean shared = NetworkParts.isShared(infrastructure);
        boolean named =
                infrastructure.network() != null && infrastructure.network().name() != null;
        if (shared || named) {
            fields.put("network", shared ? NetworkParts.path(infrastructure) : NetworkParts.name(infrastructure));
        }
        String region = region(spec.location());
        NetworkParts.subnet(infrastructure, region)
                .ifPresent(subnet -> fields.put(
                        "subnetwork",
                        shared
                                ? "projects/" + NetworkParts.project(infrastructure) + "/regions/" + region
                                        + "/subnetworks/" + subnet
                                : subnet));
        SpecClusterNetwork own = spec.clusterNetwork();
        if (own != null) {
            addresses(fields, own);
            privacy(fields, own.privateCluster());
        }
        return fields.tree();
    }

    static String region(String location) {
        return GkeNames.isRegion(location) ? location : location.substring(0, location.lastIndexOf('-'));
    }

    /** Ranges have a meaning only where pods have addresses of the network. */
    private static void addresses(Fields fields, SpecClusterNetwork own) {
        if (Boolean.TRUE.equals(own.useIPAliases())) {
            fields.block(
                    "ipAllocationPolicy",
                    new Fields()
                            .put("clusterIpv4CidrBlock", range(own.pod()))
                            .put("servicesIpv4CidrBlock", range(own.service()))
                            .tree());
        }
    }

    private static @Nullable String range(@Nullable Pod range) {
        return range == null ? null : range.cidrBlock();
    }

    private void privacy(Fields fields, @Nullable PrivateCluster own) {
        if (own == null) {
            return;
        }
        fields.put(
                        "privateClusterConfig",
                        new Fields()
                                .put("enablePrivateNodes", Boolean.TRUE.equals(own.enablePrivateNodes()))
                                .put("enablePrivateEndpoint", Boolean.TRUE.equals(own.enablePrivateEndpoint()))
                                .put("masterIpv4CidrBlock", own.controlPlaneCidrBlock())
                                .put("masterGlobalAccessConfig", block("enabled", own.controlPlaneGlobalAccess()))
                                .tree())
                .put("defaultSnatStatus", block("disabled", own.disableDefaultSNAT()));
        if (Boolean.TRUE.equals(own.enablePrivateEndpoint()) && spec.master_authorized_networks_config() == null) {
            fields.block("masterAuthorizedNetworksConfig", Map.of());
        }
    }

    private Map<String, Object> security() {
        Fields fields = new Fields();
        AuthorizedNetworks networks = spec.master_authorized_networks_config();
        if (networks != null) {
            fields.block("masterAuthorizedNetworksConfig", authorized(networks));
        }
        ClusterSecurity own = spec.clusterSecurity();
        if (own != null && own.workloadIdentityConfig() != null) {
            fields.put(
                    "workloadIdentityConfig",
                    block("workloadPool", own.workloadIdentityConfig().workloadPool()));
        }
        if (own != null && own.authenticatorGroupConfig() != null) {
            fields.put(
                    "authenticatorGroupsConfig",
                    block("securityGroup", own.authenticatorGroupConfig().securityGroups()));
        }
        return fields.tree();
    }

    private static Map<String, Object> authorized(AuthorizedNetworks networks) {
        List<Map<String, Object>> blocks =
                Objects.requireNonNullElse(networks.cidr_blocks(), List.<AuthorizedNetwork>of()).stream()
                        .map(network -> new Fields()
                                .put("cidrBlock", network.cidr_block())
                                .put("displayName", network.display_name())
                                .tree())
                        .toList();
        return new Fields()
                .put("cidrBlocks", blocks)
                .put("gcpPublicCidrsAccessEnabled", networks.gcp_public_cidrs_access_enabled())
                .tree();
    }

    private static @Nullable String upper(@Nullable String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    private static @Nullable Map<String, Object> block(String field, @Nullable Object value) {
        return value == null ? null : Map.of(field, value);
    }
}
