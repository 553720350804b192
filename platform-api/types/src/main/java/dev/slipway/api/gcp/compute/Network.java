package dev.slipway.api.gcp.compute;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A VPC network. */
@ManagedCrd(group = "compute.gcp.upbound.io", plural = "networks")
public final class Network {

    private Network() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Whether to auto create subnetworks.") @Nullable
            Boolean autoCreateSubnetworks,

            @JsonPropertyDescription("Whether BGP always compare med is wanted.") @Nullable
            Boolean bgpAlwaysCompareMed,

            @JsonPropertyDescription("BGP best path selection mode.") @Nullable
            String bgpBestPathSelectionMode,

            @JsonPropertyDescription("BGP inter region cost.") @Nullable
            String bgpInterRegionCost,

            @JsonPropertyDescription("Whether to delete BGP always compare med.") @Nullable
            Boolean deleteBgpAlwaysCompareMed,

            @JsonPropertyDescription("Whether to delete default routes on create.") @Nullable
            Boolean deleteDefaultRoutesOnCreate,

            @JsonPropertyDescription("What it is for.") @Nullable
            String description,

            @JsonPropertyDescription("Whether to enable ula internal IPv6.") @Nullable
            Boolean enableUlaInternalIpv6,

            @JsonPropertyDescription("Internal IPv6 range.") @Nullable
            String internalIpv6Range,

            @JsonPropertyDescription("MTU.") @Nullable Long mtu,

            @JsonPropertyDescription("Network firewall policy enforcement order.") @Nullable
            String networkFirewallPolicyEnforcementOrder,

            @JsonPropertyDescription("Network profile.") @Nullable
            String networkProfile,

            @JsonPropertyDescription("Params.") @Nullable Params params,

            @JsonPropertyDescription(
                    "Project that it belongs to; the one of the provider configuration where it is not given.")
            @Nullable
            String project,

            @JsonPropertyDescription("Routing mode.") @Nullable
            String routingMode) {}

    /** What only Google knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("Gateway IPv4.") @Nullable
            String gatewayIpv4,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("ID of the network.") @Nullable
            String networkId,

            @JsonPropertyDescription("ID of the numeric.") @Nullable
            String numericId,

            @JsonPropertyDescription("URL of the resource.") @Nullable
            String selfLink) {}

    /** The block params. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Params(
            @JsonPropertyDescription("Resource manager tags.") @Nullable
            Map<String, String> resourceManagerTags) {}
}
