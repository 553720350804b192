package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The block masterAuthorizedNetworksConfig. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MasterAuthorizedNetworksConfig(
        @JsonPropertyDescription("CIDR blocks.") @Nullable List<CidrBlocks> cidrBlocks,

        @JsonPropertyDescription("Whether GCP public cidrs access is switched on.") @Nullable
        Boolean gcpPublicCidrsAccessEnabled,

        @JsonPropertyDescription("Whether private endpoint enforcement is switched on.") @Nullable
        Boolean privateEndpointEnforcementEnabled) {

    /** The block cidrBlocks. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CidrBlocks(
            @JsonPropertyDescription("CIDR block.") @Nullable
            String cidrBlock,

            @JsonPropertyDescription("Name of the display.") @Nullable
            String displayName) {}
}
