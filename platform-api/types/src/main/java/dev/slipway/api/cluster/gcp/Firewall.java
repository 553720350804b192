package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.network.firewall} of GCPManagedCluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Firewall(
        @Nullable String defaultRulesManagement, @Nullable List<FirewallRule> firewallRules) {}
