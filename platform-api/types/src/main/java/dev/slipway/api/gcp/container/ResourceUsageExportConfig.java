package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.OnceAList;
import org.jspecify.annotations.Nullable;

/** The block resourceUsageExportConfig. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResourceUsageExportConfig(
        @OnceAList @JsonPropertyDescription("Bigquery destination.") @Nullable
        BigqueryDestination bigqueryDestination,

        @JsonPropertyDescription("Whether to enable network egress metering.") @Nullable
        Boolean enableNetworkEgressMetering,

        @JsonPropertyDescription("Whether to enable resource consumption metering.") @Nullable
        Boolean enableResourceConsumptionMetering) {

    /** The block bigqueryDestination. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BigqueryDestination(
            @JsonPropertyDescription("ID of the dataset.") @Nullable
            String datasetId) {}
}
