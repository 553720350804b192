package dev.slipway.cluster.aws.network;

import dev.slipway.api.cluster.aws.Network;
import dev.slipway.api.cluster.aws.Subnet;
import dev.slipway.api.cluster.aws.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which subnets a cluster has: those that the user lists, or one public and one private in each of some zones, cut from the
 * range of the VPC as Cluster API Provider AWS does. Pure.
 *
 * @param vpcId the VPC that is adopted, or none for one that is made
 */
public record SubnetPlan(@Nullable String vpcId, String range, List<PlannedSubnet> subnets, Optional<String> problem) {

    private static final String DEFAULT_RANGE = "10.0.0.0/16";
    private static final int DEFAULT_ZONES = 3;

    /** Return the plan for a cluster in a region; {@code cluster} is what names begin with. */
    public static SubnetPlan of(@Nullable Network network, String region, String cluster) {
        Vpc vpc = network == null ? null : network.vpc();
        String id = vpc == null || vpc.id() == null || vpc.id().isEmpty() ? null : vpc.id();
        String range = vpc == null || vpc.cidrBlock() == null ? DEFAULT_RANGE : vpc.cidrBlock();
        List<Subnet> listed = network == null || network.subnets() == null ? List.<Subnet>of() : network.subnets();
        try {
            List<PlannedSubnet> subnets =
                    !listed.isEmpty() ? listed(listed) : id == null ? spread(vpc, range, region, cluster) : List.of();
            return new SubnetPlan(id, range, subnets, problem(id, range, subnets));
        } catch (IllegalArgumentException malformed) {
            return new SubnetPlan(id, range, List.of(), Optional.of("spec.network: " + malformed.getMessage()));
        }
    }

    public boolean isVpcAdopted() {
        return vpcId != null;
    }

    /** Return the subnets of the kinds that a name of upstream's stands for: public, private or all. */
    public List<PlannedSubnet> ofType(String type) {
        return subnets.stream()
                .filter(subnet -> type.equals("all") || subnet.isPublic() == type.equals("public"))
                .toList();
    }

    /** Return the zones that there are public and private subnets in, in the order of the subnets. */
    List<String> zones() {
        return subnets.stream()
                .map(PlannedSubnet::zone)
                .filter(zone -> zone != null)
                .distinct()
                .toList();
    }

    private static List<PlannedSubnet> spread(@Nullable Vpc vpc, String range, String region, String cluster) {
        int limit = vpc == null || vpc.availabilityZoneUsageLimit() == null
                ? DEFAULT_ZONES
                : vpc.availabilityZoneUsageLimit();
        List<String> zones = Zones.first(region, limit);
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

    private static Optional<String> problem(@Nullable String id, String range, List<PlannedSubnet> subnets) {
        if (id != null && subnets.isEmpty()) {
            return Optional.of("spec.network.vpc.id names the VPC " + id
                    + ", and spec.network.subnets lists none of its subnets: list those that the cluster is to use,"
                    + " by their ids");
        }
        for (int i = 0; i < subnets.size(); i++) {
            Optional<String> problem = problem(id, range, subnets.get(i), subnets.subList(0, i));
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> problem(
            @Nullable String id, String range, PlannedSubnet subnet, List<PlannedSubnet> before) {
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
        if (id == null && !Ranges.overlap(range, own)) {
            return Optional.of(
                    "the range " + own + " of the subnet " + subnet.name() + " is not within the VPC's " + range);
        }
        return before.stream()
                .filter(other -> other.range() != null && Ranges.overlap(own, other.range()))
                .findFirst()
                .map(other -> "the ranges of the subnets " + other.name() + " (" + other.range() + ") and "
                        + subnet.name() + " (" + own + ") overlap");
    }
}
