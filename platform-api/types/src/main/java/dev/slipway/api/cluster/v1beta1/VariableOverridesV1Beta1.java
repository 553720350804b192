package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of variables for one part of a cluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record VariableOverridesV1Beta1(
        @JsonPropertyDescription("Values for this part only; each replaces the whole value.") @Nullable
        List<VariableV1Beta1> overrides) {}
