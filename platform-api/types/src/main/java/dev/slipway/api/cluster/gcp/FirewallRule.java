package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.network.firewall.firewallRules} of GCPManagedCluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FirewallRule(
        @Nullable List<FirewallTraffic> allowed,

        @Nullable List<FirewallTraffic> denied,

        @Nullable String description,

        @Nullable List<String> destinationRanges,

        @Nullable String direction,

        @JsonPropertyDescription("Name.") @Nullable String name,

        @Nullable Integer priority,

        @Nullable List<String> sourceRanges,

        @Nullable List<String> sourceTags,

        @Nullable List<String> targetTags) {}
