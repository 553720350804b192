package dev.slipway.cluster.gcp.desired;

import dev.slipway.api.cluster.gcp.GCPManagedMachinePoolSpec;
import dev.slipway.api.cluster.gcp.LinuxNodeConfig;
import dev.slipway.api.cluster.gcp.NodeNetwork;
import dev.slipway.api.cluster.gcp.NodeSecurity;
import dev.slipway.api.cluster.gcp.SpecScaling;
import dev.slipway.api.cluster.gcp.Sysctl;
import dev.slipway.cluster.cloud.ManagedPart;
import dev.slipway.kernel.object.KubeObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The node pool of a machine pool. */
public final class PoolPart {

    /** The condition that it counts for. */
    public static final String STEP = "GKEMachinePoolReady";

    /** Its name. */
    public static final String PART = "nodepool";

    private static final Pattern WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final List<String> CGROUPS = List.of("CGROUP_MODE_UNSPECIFIED", "CGROUP_MODE_V1", "CGROUP_MODE_V2");

    private static final int ZONES_OF_REGION = 3;

    private final Setting setting;
    private final GCPManagedMachinePoolSpec spec;

    private PoolPart(Setting setting, GCPManagedMachinePoolSpec spec) {
        this.setting = setting;
        this.spec = spec;
    }

    /**
     * Where a pool is and how large.
     *
     * @param location region or zone of its cluster
     * @param cluster name of its cluster at Google
     * @param replicas how many nodes are wanted in all zones together
     * @param version of the nodes, as GKE takes it; empty leaves that to GKE
     */
    public record Wanted(String location, String cluster, int replicas, Optional<String> version) {}

    /** Return the part; {@code live} is as it is now. */
    public static ManagedPart of(
            Setting setting,
            KubeObject pool,
            GCPManagedMachinePoolSpec spec,
            Wanted wanted,
            Optional<KubeObject> live) {
        PoolPart part = new PoolPart(setting, spec);
        Hold hold = Hold.of(live, part::isMarked);
        KubeObject resource =
                setting.resource(GcpKinds.NODE_POOL, pool.name(), GkeNames.pool(pool), hold, part.fields(wanted));
        ManagedPart made = ManagedPart.of(STEP, PART, resource);
        if (hold != Hold.OURS) {
            return made;
        }
        return isAutoscaled(spec) ? made.confirming("version") : made.confirming("nodeCount", "version");
    }

    /** Return in how many zones nodes are, each with the same number: where none are named Google takes three of a region. */
    public static int zones(GCPManagedMachinePoolSpec spec, String location) {
        List<String> named = spec.nodeLocations();
        if (named != null && !named.isEmpty()) {
            return named.size();
        }
        return GkeNames.isRegion(location) ? ZONES_OF_REGION : 1;
    }

    /** Return how many nodes each zone gets, so that there are as many as wanted, or the fewest that are more. */
    public static int perZone(int replicas, int zones) {
        return (replicas + zones - 1) / zones;
    }

    /** Return whether Google decides about the number of nodes: where scaling is given, unless it is switched off. */
    public static boolean isAutoscaled(GCPManagedMachinePoolSpec spec) {
        SpecScaling scaling = spec.scaling();
        return scaling != null && !Boolean.FALSE.equals(scaling.enableAutoscaling());
    }

    private boolean isMarked(KubeObject resource) {
        return resource.text("status", "atProvider", "nodeConfig", "resourceLabels", setting.mark())
                .isPresent();
    }

    private Map<String, Object> fields(Wanted wanted) {
        int count = perZone(wanted.replicas(), zones(spec, wanted.location()));
        boolean scaled = isAutoscaled(spec);
        return new Fields()
                .put("project", setting.project())
                .put("location", wanted.location())
                .put(
                        "cluster",
                        "projects/" + setting.project() + "/locations/" + wanted.location() + "/clusters/"
                                + wanted.cluster())
                .put("nodeCount", count)
                .put("ignoreNodeCountChanges", scaled ? true : null)
                .put("autoscaling", scaled ? autoscaling(Objects.requireNonNull(spec.scaling())) : null)
                .put("version", wanted.version().map(Versions::plain).orElse(null))
                .put("nodeLocations", spec.nodeLocations())
                .put("maxPodsPerNode", spec.maxPodsPerNode())
                .put("management", management())
                .put("networkConfig", network(spec.nodeNetwork()))
                .put("nodeConfig", nodes())
                .tree();
    }

    /** Where bounds are missing upstream takes none and one. */
    private static Map<String, Object> autoscaling(SpecScaling scaling) {
        return Map.of(
                "totalMinNodeCount",
                Objects.requireNonNullElse(scaling.minCount(), 0),
                "totalMaxNodeCount",
                Objects.requireNonNullElse(scaling.maxCount(), 1),
                "locationPolicy",
                Objects.requireNonNullElse(scaling.locationPolicy(), "balanced").toUpperCase(Locale.ROOT));
    }

    private @Nullable Map<String, Object> management() {
        return spec.management() == null
                ? null
                : Map.of(
                        "autoRepair",
                        Boolean.TRUE.equals(spec.management().autoRepair()),
                        "autoUpgrade",
                        Boolean.TRUE.equals(spec.management().autoUpgrade()));
    }

    private static @Nullable Map<String, Object> network(@Nullable NodeNetwork own) {
        return own == null
                ? null
                : new Fields()
                        .put("createPodRange", own.createPodRange())
                        .put("podRange", own.podRangeName())
                        .put("podIpv4CidrBlock", own.podRangeCidrBlock())
                        .tree();
    }

    private Map<String, Object> nodes() {
        Map<String, String> labels =
                new LinkedHashMap<>(Objects.requireNonNullElse(spec.additionalLabels(), Map.<String, String>of()));
        labels.put(setting.mark(), "owned");
        Fields fields = new Fields()
                .put("machineType", spec.instanceType() == null ? spec.machineType() : spec.instanceType())
                .put("diskSizeGb", spec.diskSizeGb())
                .put("diskSizeGb", spec.diskSizeGB())
                .put("diskType", spec.diskType())
                .put("imageType", spec.imageType())
                .put("localSsdCount", spec.localSsdCount())
                .put("labels", spec.kubernetesLabels())
                .put("taint", taints())
                .put("resourceLabels", labels)
                .put(
                        "tags",
                        spec.nodeNetwork() == null ? null : spec.nodeNetwork().tags())
                .put("linuxNodeConfig", linux(spec.linuxNodeConfig()));
        security(fields, spec.nodeSecurity());
        return fields.tree();
    }

    private List<Map<String, Object>> taints() {
        return spec.kubernetesTaints() == null
                ? List.of()
                : spec.kubernetesTaints().stream()
                        .map(taint -> Map.<String, Object>of(
                                "key", taint.key(), "value", taint.value(), "effect", words(taint.effect())))
                        .toList();
    }

    /** {@code NoSchedule} is {@code NO_SCHEDULE}. */
    private static String words(String name) {
        return WORD.matcher(name).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    private static @Nullable Map<String, Object> linux(@Nullable LinuxNodeConfig own) {
        if (own == null) {
            return null;
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        for (Sysctl one : Objects.requireNonNullElse(own.sysctls(), List.<Sysctl>of())) {
            settings.put(String.valueOf(one.parameter()), String.valueOf(one.value()));
        }
        Integer mode = own.cgroupMode();
        return new Fields()
                .put("sysctls", settings)
                .put("cgroupMode", mode == null || mode < 0 || mode >= CGROUPS.size() ? null : CGROUPS.get(mode))
                .tree();
    }

    private static void security(Fields fields, @Nullable NodeSecurity own) {
        if (own == null) {
            return;
        }
        if (own.serviceAccount() != null) {
            fields.put("serviceAccount", own.serviceAccount().email())
                    .put("oauthScopes", own.serviceAccount().scopes());
        }
        fields.put(
                "shieldedInstanceConfig",
                new Fields()
                        .put("enableSecureBoot", own.enableSecureBoot())
                        .put("enableIntegrityMonitoring", own.enableIntegrityMonitoring())
                        .tree());
        fields.put("sandboxConfig", "GVISOR".equals(own.sandboxType()) ? Map.of("type", "GVISOR") : null);
    }
}
