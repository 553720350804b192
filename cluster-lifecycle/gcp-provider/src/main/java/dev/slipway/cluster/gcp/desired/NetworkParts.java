package dev.slipway.cluster.gcp.desired;

import dev.slipway.api.cluster.gcp.GCPManagedClusterSpec;
import dev.slipway.api.cluster.gcp.NetworkSubnets;
import dev.slipway.api.cluster.gcp.SpecNetwork;
import dev.slipway.cluster.cloud.ManagedPart;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The network of a cluster, its subnets and the rules of its firewall. A network or subnet that is there already is used
 * as it is; those of another project's shared network are never made.
 */
public final class NetworkParts {

    /** The step of the network and the subnets. */
    public static final String NETWORK = "NetworkReady";

    /** The step of the rules. */
    public static final String FIREWALL = "FirewallReady";

    /** The part that everything else is in. */
    public static final String NETWORK_PART = "network";

    private static final Set<String> WITH_ROLE = Set.of("INTERNAL_HTTPS_LOAD_BALANCER", "REGIONAL_MANAGED_PROXY");

    private final Setting setting;
    private final String owner;
    private final GCPManagedClusterSpec spec;
    private final SpecNetwork network;
    private final Map<String, KubeObject> seen;

    private NetworkParts(Setting setting, String owner, GCPManagedClusterSpec spec, Map<String, KubeObject> seen) {
        this.setting = setting;
        this.owner = owner;
        this.spec = spec;
        this.network = network(spec);
        this.seen = seen;
    }

    /**
     * Return the parts.
     *
     * @param owner name of the GCPManagedCluster
     * @param seen the parts as they are now, by name
     */
    public static List<ManagedPart> of(
            Setting setting, String owner, GCPManagedClusterSpec spec, Map<String, KubeObject> seen) {
        return new NetworkParts(setting, owner, spec, seen).all();
    }

    private static SpecNetwork network(GCPManagedClusterSpec spec) {
        SpecNetwork given = spec.network();
        return given == null ? new SpecNetwork(null, null, null, null, null, null, null, null) : given;
    }

    /** Return the project that the network is in. */
    static String project(GCPManagedClusterSpec spec) {
        return Objects.requireNonNullElse(network(spec).hostProject(), spec.project());
    }

    /** Return the path of the network, which is called default where nobody names it. */
    static String path(GCPManagedClusterSpec spec) {
        return "projects/" + project(spec) + "/global/networks/" + name(spec);
    }

    static String name(GCPManagedClusterSpec spec) {
        return Objects.requireNonNullElse(network(spec).name(), "default");
    }

    /** Return the subnet in a region, the first one if there are several. */
    static Optional<String> subnet(GCPManagedClusterSpec spec, String region) {
        return Objects.requireNonNullElse(network(spec).subnets(), List.<NetworkSubnets>of()).stream()
                .filter(subnet -> region(spec, subnet).equals(region) && subnet.name() != null)
                .map(subnet -> Objects.requireNonNull(subnet.name()))
                .findFirst();
    }

    private static String region(GCPManagedClusterSpec spec, NetworkSubnets subnet) {
        return Objects.requireNonNullElse(subnet.region(), spec.region());
    }

    /** Return whether the network is another project's. */
    static boolean isShared(GCPManagedClusterSpec spec) {
        return !project(spec).equals(spec.project());
    }

    private List<ManagedPart> all() {
        List<ManagedPart> parts = new ArrayList<>();
        parts.add(network());
        for (NetworkSubnets subnet : Objects.requireNonNullElse(network.subnets(), List.<NetworkSubnets>of())) {
            parts.add(subnet(subnet));
        }
        if (!isShared(spec)) {
            FirewallRules.of(setting.cluster(), network.firewall())
                    .forEach((name, rule) -> parts.add(part(GcpKinds.FIREWALL, FIREWALL, "firewall-" + name, name)
                            .with(firewall(rule))
                            .needing(NETWORK_PART)));
        }
        return parts;
    }

    private Map<String, Object> firewall(Map<String, Object> rule) {
        return new Fields()
                .put("project", project(spec))
                .put("network", path(spec))
                .put("description", setting.mark())
                .all(rule)
                .tree();
    }

    private ManagedPart network() {
        Map<String, Object> wanted = new Fields()
                .put("project", project(spec))
                .put("description", setting.mark())
                .put("autoCreateSubnetworks", !Boolean.FALSE.equals(network.autoCreateSubnetworks()))
                .put("mtu", network.mtu())
                .tree();
        return part(GcpKinds.NETWORK, NETWORK, NETWORK_PART, name(spec)).with(wanted);
    }

    private ManagedPart subnet(NetworkSubnets subnet) {
        String purpose = Objects.requireNonNullElse(subnet.purpose(), "PRIVATE");
        Map<String, Object> wanted = new Fields()
                .put("project", project(spec))
                .put("region", region(spec, subnet))
                .put("network", path(spec))
                .put("description", Objects.requireNonNullElse(subnet.description(), setting.mark()))
                .put("ipCidrRange", subnet.cidrBlock())
                .put("secondaryIpRange", ranges(subnet.secondaryCidrBlocks()))
                .put("privateIpGoogleAccess", Boolean.TRUE.equals(subnet.privateGoogleAccess()))
                .put("purpose", purpose.equals("PRIVATE_RFC_1918") ? "PRIVATE" : purpose)
                .put("role", WITH_ROLE.contains(purpose) ? "ACTIVE" : null)
                .put("stackType", subnet.stackType())
                .put("logConfig", Boolean.TRUE.equals(subnet.enableFlowLogs()) ? FLOW_LOGS : null)
                .tree();
        String name = Objects.requireNonNullElse(subnet.name(), setting.cluster());
        return part(GcpKinds.SUBNETWORK, NETWORK, "subnet-" + name, name)
                .with(wanted)
                .needing(NETWORK_PART);
    }

    /** What Google takes by default where flow logs are switched on. */
    private static final Map<String, Object> FLOW_LOGS = Map.of("aggregationInterval", "INTERVAL_5_SEC");

    private static List<Object> ranges(@Nullable Map<String, String> blocks) {
        List<Object> ranges = new ArrayList<>();
        if (blocks != null) {
            new TreeMap<>(blocks).forEach((name, range) -> ranges.add(Map.of("rangeName", name, "ipCidrRange", range)));
        }
        return ranges;
    }

    private interface Begun {
        ManagedPart with(Map<String, Object> wanted);
    }

    private Begun part(Gvk kind, String step, String part, String external) {
        Hold hold = isShared(spec)
                ? Hold.THEIRS
                : Hold.of(Optional.ofNullable(seen.get(part)), resource -> resource.text(
                                "status", "atProvider", "description")
                        .filter(setting.mark()::equals)
                        .isPresent());
        return wanted -> ManagedPart.of(step, part, setting.resource(kind, owner + "-" + part, external, hold, wanted));
    }
}
