package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The field {@code status.nodeInfo} of AWSMachineTemplate. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StatusNodeInfo(
        @JsonPropertyDescription("Processor architecture that the node reports.") @Nullable
        String architecture,

        @JsonPropertyDescription("Operating system that the node reports.") @Nullable
        String operatingSystem) {}
