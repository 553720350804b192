package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The field {@code status.instances} of AWSMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Instance(
        @Nullable String instanceID,

        @JsonPropertyDescription("Kubernetes version.") @Nullable
        String version) {}
