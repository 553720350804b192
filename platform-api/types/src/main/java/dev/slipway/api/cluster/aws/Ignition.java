package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.ignition} of AWSMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Ignition(
        @Nullable Proxy proxy,

        @Nullable String storageType,

        @Nullable Tls tls,

        @JsonPropertyDescription("Kubernetes version.") @Nullable
        String version) {}
