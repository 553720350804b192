package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The block confidentialNodes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConfidentialNodes(
        @JsonPropertyDescription("Confidential instance type.") @Nullable
        String confidentialInstanceType,

        @JsonPropertyDescription("Whether it is switched on.") @Nullable
        Boolean enabled) {}
