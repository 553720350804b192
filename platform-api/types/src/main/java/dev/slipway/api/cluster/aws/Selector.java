package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.selectors} of AWSFargateProfile. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Selector(
        @JsonPropertyDescription("Labels.") @Nullable Map<String, String> labels,

        @JsonPropertyDescription("Namespace of the object.") @Nullable
        String namespace) {}
