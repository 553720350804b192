package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A failure domain of a cluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FailureDomain(
        @JsonPropertyDescription("What the provider says about it.") @Nullable
        Map<String, String> attributes,

        @JsonPropertyDescription("Of the control plane.") @Nullable
        Boolean controlPlane,

        @Required @JsonPropertyDescription("Name.") String name) {}
