package dev.slipway.cluster.aws.network;

import dev.slipway.api.cluster.aws.Network;
import dev.slipway.api.cluster.aws.SecondaryCidrBlock;
import dev.slipway.cluster.aws.parts.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ranges that a VPC has besides its first, and the subnets for pods that one of them is cut into. Rules and names are
 * those of Cluster API Provider AWS. Pure.
 *
 * @param forPods the range that is cut, {@code spec.secondaryCidrBlock}
 * @param listed those of {@code spec.network.vpc.secondaryCidrBlocks}
 */
record SecondaryRanges(@Nullable String forPods, List<String> listed) {

    private static final List<String> ALLOWED = List.of("100.64.0.0/10", "198.19.0.0/16");
    private static final int LARGEST = 16;
    private static final int SMALLEST = 28;

    static SecondaryRanges of(@Nullable Network network, @Nullable String forPods) {
        List<SecondaryCidrBlock> blocks =
                network == null || network.vpc() == null || network.vpc().secondaryCidrBlocks() == null
                        ? List.of()
                        : network.vpc().secondaryCidrBlocks();
        String pods = forPods == null || forPods.isEmpty() ? null : forPods;
        return new SecondaryRanges(
                pods, blocks.stream().map(SecondaryCidrBlock::ipv4CidrBlock).toList());
    }

    /** Return all of them, each once. */
    List<String> all() {
        return Stream.concat(Stream.ofNullable(forPods), listed.stream())
                .distinct()
                .toList();
    }

    /** Return the subnets for pods: one in each zone, and never more than {@code count}, into which the range is cut. */
    List<PlannedSubnet> subnets(String cluster, List<String> zones, int count) {
        if (forPods == null) {
            return List.of();
        }
        List<String> ranges = Ranges.split(forPods, count);
        List<PlannedSubnet> subnets = new ArrayList<>();
        for (int i = 0; i < Math.min(count, zones.size()); i++) {
            String zone = zones.get(i);
            subnets.add(new PlannedSubnet(
                    "subnet-secondary-" + zone,
                    null,
                    zone,
                    ranges.get(i),
                    PlannedSubnet.Kind.PRIVATE,
                    cluster + "-subnet-secondary-" + zone,
                    Map.of(Tags.ASSOCIATION, Tags.SECONDARY)));
        }
        return subnets;
    }

    /** Return what is wrong with them beside the VPC's first range. */
    Optional<String> problem(String first) {
        if (forPods != null && !listed.isEmpty() && !listed.contains(forPods)) {
            return Optional.of("spec.secondaryCidrBlock " + forPods
                    + " is not among spec.network.vpc.secondaryCidrBlocks: list it there, too");
        }
        if (forPods != null && !isForPods(forPods)) {
            return Optional.of("spec.secondaryCidrBlock " + forPods + " has to be between /16 and /28 and within "
                    + String.join(" or ", ALLOWED));
        }
        return all().stream()
                .filter(range -> Ranges.overlap(range, first))
                .findFirst()
                .map(range -> "the secondary range " + range + " overlaps the VPC's first, " + first);
    }

    private static boolean isForPods(String range) {
        int prefix = Ranges.prefix(range);
        return prefix >= LARGEST
                && prefix <= SMALLEST
                && ALLOWED.stream().anyMatch(allowed -> Ranges.overlap(range, allowed));
    }
}
