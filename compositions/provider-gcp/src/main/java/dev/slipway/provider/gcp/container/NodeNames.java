package dev.slipway.provider.gcp.container;

import java.util.List;
import java.util.stream.Stream;

/** Where upstream's names of the fields of nodes differ from Google's. Pure. */
final class NodeNames {

    private static final List<String> RULES = List.of(
            "guestAccelerator=accelerators",
            "accelerators.type=accelerators.acceleratorType",
            "accelerators.count=accelerators.acceleratorCount",
            "loggingVariant=loggingConfig.variantConfig.variant",
            "soleTenantConfig.nodeAffinity=soleTenantConfig.nodeAffinities",
            "resourceManagerTags=resourceManagerTags.tags",
            "taint=taints",
            "windowsNodeConfig.osversion=windowsNodeConfig.osVersion");

    private NodeNames() {}

    /** Return these rules for nodes under a field, followed by more rules. */
    static String[] under(String field, String... more) {
        Stream<String> rules = RULES.stream().map(rule -> field + "." + rule.replace("=", "=" + field + "."));
        return Stream.concat(rules, Stream.of(more)).toArray(String[]::new);
    }
}
