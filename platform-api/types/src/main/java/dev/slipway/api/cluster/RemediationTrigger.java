package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.IntOrString;
import org.jspecify.annotations.Nullable;

/** When unhealthy machines are remediated at all. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RemediationTrigger(
        @JsonPropertyDescription(
                "Remediate only while the number of unhealthy machines is in this range, such as [1-3]; wins over the other limit.")
        @Nullable
        String unhealthyInRange,

        @JsonPropertyDescription("Remediate only while no more than these are unhealthy, a number or a percentage.")
        @Nullable
        IntOrString unhealthyLessThanOrEqualTo) {}
