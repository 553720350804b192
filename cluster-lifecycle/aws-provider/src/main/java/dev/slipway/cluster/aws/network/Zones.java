package dev.slipway.cluster.aws.network;

import java.util.List;
import java.util.Map;

/**
 * The availability zones of regions by the letters that most accounts have. AWS tells them by a call only, which planning
 * does not make; where an account has others, the subnets are to be listed with theirs. Pure.
 */
final class Zones {

    private static final List<String> USUAL = List.of("a", "b", "c");

    private static final Map<String, List<String>> OTHERS = Map.of(
            "ap-northeast-1", List.of("a", "c", "d"),
            "ca-central-1", List.of("a", "b", "d"),
            "us-east-1", List.of("a", "b", "c", "d", "f"),
            "us-west-1", List.of("a", "c"),
            "us-west-2", List.of("a", "b", "c", "d"));

    private Zones() {}

    /** Return the first so many zones of a region, or all that are known. */
    static List<String> first(String region, int limit) {
        return OTHERS.getOrDefault(region, USUAL).stream()
                .limit(limit)
                .map(letter -> region + letter)
                .toList();
    }
}
