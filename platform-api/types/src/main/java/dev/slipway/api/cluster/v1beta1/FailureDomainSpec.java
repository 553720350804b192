package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A failure domain of a cluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FailureDomainSpec(
        @JsonPropertyDescription("What the provider says about it.") @Nullable
        Map<String, String> attributes,

        @JsonPropertyDescription("Of the control plane.") @Nullable
        Boolean controlPlane) {}
