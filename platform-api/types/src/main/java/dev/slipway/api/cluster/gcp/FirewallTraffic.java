package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.network.firewall.firewallRules.allowed} of GCPManagedCluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FirewallTraffic(
        @Required String IPProtocol, @Nullable List<String> ports) {}
