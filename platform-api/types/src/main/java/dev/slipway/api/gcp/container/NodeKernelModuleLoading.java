package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The block nodeKernelModuleLoading. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NodeKernelModuleLoading(
        @JsonPropertyDescription("Policy.") @Nullable String policy) {}
