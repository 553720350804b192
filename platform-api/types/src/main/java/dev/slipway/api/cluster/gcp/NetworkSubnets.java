package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.network.subnets} of GCPManagedCluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NetworkSubnets(
        @Nullable String cidrBlock,

        @Nullable String description,

        @Nullable Boolean enableFlowLogs,

        @JsonPropertyDescription("Name.") @Nullable String name,

        @Nullable Boolean privateGoogleAccess,

        @Nullable String purpose,

        @Nullable String region,

        @Nullable Map<String, String> secondaryCidrBlocks,

        @Nullable String stackType) {}
