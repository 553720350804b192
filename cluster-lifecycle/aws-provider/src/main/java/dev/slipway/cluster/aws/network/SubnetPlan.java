package dev.slipway.cluster.aws.network;

import dev.slipway.api.cluster.aws.Network;
import dev.slipway.api.cluster.aws.Subnet;
import dev.slipway.api.cluster.aws.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which subnets a cluster has: those that the user lists, or one public and one private in each of some zones, cut from the
 * range of the VPC as Cluster API Provider AWS does. Pure.
 *
 * @param vpcId the VPC that is adopted, or none for one that is made
 * @param secondary the ranges that the VPC gets besides; an adopted one gets none
 */
public record SubnetPlan(
        @Nullable String vpcId,
        String range,
        List<String> secondary,
        List<PlannedSubnet> subnets,
        Optional<String> problem) {

    private static final String DEFAULT_RANGE = "10.0.0.0/16";
    private static final int DEFAULT_ZONES = 3;

    /**
     * Return the plan for a cluster in a region.
     *
     * @param forPods a range for the addresses of pods, if there is to be one
     * @param cluster what names begin with
     */
    public static SubnetPlan of(@Nullable Network network, @Nullable String forPods, String region, String cluster) {
        Vpc vpc = network == null ? null : network.vpc();
        String id = vpc == null || vpc.id() == null || vpc.id().isEmpty() ? null : vpc.id();
        String range = vpc == null || vpc.cidrBlock() == null ? DEFAULT_RANGE : vpc.cidrBlock();
        List<Subnet> listed = network == null || network.subnets() == null ? List.<Subnet>of() : network.subnets();
        SecondaryRanges secondary = id == null ? SecondaryRanges.of(network, forPods) : SecondaryRanges.of(null, null);
        try {
            List<PlannedSubnet> subnets = new ArrayList<>(
                    !listed.isEmpty() ? listed(listed) : id == null ? spread(vpc, range, region, cluster) : List.of());
            subnets.addAll(secondary.subnets(cluster, zonesOf(subnets), zoneLimit(vpc)));
            Optional<String> problem = secondary
                    .problem(range)
                    .or(() -> problem(
                            id,
                            Stream.concat(Stream.of(range), secondary.all().stream())
                                    .toList(),
                            subnets));
            return new SubnetPlan(id, range, secondary.all(), List.copyOf(subnets), problem);
        } catch (IllegalArgumentException malformed) {
            return new SubnetPlan(
                    id, range, List.of(), List.of(), Optional.of("spec.network: " + malformed.getMessage()));
        }
    }

    private static int zoneLimit(@Nullable Vpc vpc) {
        return vpc == null || vpc.availabilityZoneUsageLimit() == null
                ? DEFAULT_ZONES
                : vpc.availabilityZoneUsageLimit();
    }

    private static List<String> zonesOf(List<PlannedSubnet> subnets) {
        return subnets.stream()
                .map(PlannedSubnet::zone)
                .filter(zone -> zone != null)
                .distinct()
                .toList();
    }

    public boolean isVpcAdopted() {
        return vpcId != null;
    }

    /** Return the subnets of the kinds that a name of upstream's stands for: public, private or all; never those for pods. */
    public List<PlannedSubnet> ofType(String type) {
        return subnets.stream()
                .filter(subnet -> !subnet.isSecondary())
                .filter(subnet -> type.equals("all") || subnet.isPublic() == type.equals("public"))
                .toList();
    }

    /** Return the zones that there are public and private subnets in, in the order of the subnets. */
    List<String> zones() {
        return zonesOf(subnets);
    }

    private static List<PlannedSubnet> spread(@Nullable Vpc vpc, String range, String region, String cluster) {
        List<String> zones = Zones.first(region, zoneLimit(vpc));
        List<String> large = Ranges.split(range, zones.size() + 1);
        List<String> small = Ranges.split(large.get(0), zones.size());
        boolean prefersPublic = vpc != null && "PreferPublic".equals(vpc.subnetSchema());
        List<PlannedSubnet> subnets = new ArrayList<>();
        for (int i = 0; i < zones.size(); i++) {
            String one = small.get(i);
            String other = large.get(i + 1);
            subnets.add(made(cluster, zones.get(i), prefersPublic ? other : one, PlannedSubnet.Kind.PUBLIC));
            subnets.add(made(cluster, zones.get(i), prefersPublic ? one : other, PlannedSubnet.Kind.PRIVATE));
        }
        return subnets;
    }

    private static PlannedSubnet made(String cluster, String zone, String range, PlannedSubnet.Kind kind) {
        String type = kind.name().toLowerCase(Locale.ROOT);
        return new PlannedSubnet(
                "subnet-" + type + "-" + zone,
                null,
                zone,
                range,
                kind,
                cluster + "-subnet-" + type + "-" + zone,
                Map.of());
    }

    private static List<PlannedSubnet> listed(List<Subnet> listed) {
        return listed.stream().map(SubnetPlan::listed).toList();
    }

    private static PlannedSubnet listed(Subnet subnet) {
        String id = subnet.resourceID() != null && !subnet.resourceID().isEmpty() ? subnet.resourceID() : subnet.id();
        boolean exists = id.startsWith("subnet-");
        return new PlannedSubnet(
                "subnet-" + subnet.id().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-"),
                exists ? id : null,
                subnet.availabilityZone(),
                subnet.cidrBlock(),
                Boolean.TRUE.equals(subnet.isPublic()) ? PlannedSubnet.Kind.PUBLIC : PlannedSubnet.Kind.PRIVATE,
                subnet.id(),
                subnet.tags() == null ? Map.of() : subnet.tags());
    }

    private static Optional<String> problem(@Nullable String id, List<String> ranges, List<PlannedSubnet> subnets) {
        if (id != null && subnets.isEmpty()) {
            return Optional.of("spec.network.vpc.id names the VPC " + id
                    + ", and spec.network.subnets lists none of its subnets: list those that the cluster is to use,"
                    + " by their ids");
        }
        for (int i = 0; i < subnets.size(); i++) {
            Optional<String> problem = problem(id, ranges, subnets.get(i), subnets.subList(0, i));
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> problem(
            @Nullable String id, List<String> ranges, PlannedSubnet subnet, List<PlannedSubnet> before) {
        if (subnet.isAdopted()) {
            return id == null
                    ? Optional.of("spec.network.subnets names the subnet " + subnet.id()
                            + ", which exists, and spec.network.vpc.id no VPC: name the one that it is in")
                    : Optional.empty();
        }
        String own = subnet.range();
        if (own == null || subnet.zone() == null) {
            return Optional.of("the subnet " + subnet.name() + " is to be made and lacks "
                    + (own == null ? "cidrBlock" : "availabilityZone") + ": give both, or the id of one that exists");
        }
        if (id == null && ranges.stream().noneMatch(range -> Ranges.overlap(range, own))) {
            return Optional.of("the range " + own + " of the subnet " + subnet.name() + " is not within the VPC's "
                    + String.join(", ", ranges));
        }
        return before.stream()
                .filter(other -> other.range() != null && Ranges.overlap(own, other.range()))
                .findFirst()
                .map(other -> "the ranges of the subnets " + other.name() + " (" + other.range() + ") and "
                        + subnet.name() + " (" + own + ") overlap");
    }
}
