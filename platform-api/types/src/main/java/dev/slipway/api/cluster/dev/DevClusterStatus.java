package dev.slipway.api.cluster.dev;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ConditionsDeprecated;
import dev.slipway.api.cluster.FailureDomain;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a cluster for development. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DevClusterStatus(
        @JsonPropertyDescription("What is observed.") @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("What v1beta1 reported.") @Nullable
        ConditionsDeprecated deprecated,

        @JsonPropertyDescription("Failure domains that machines can be placed in.") @Nullable
        List<FailureDomain> failureDomains,

        @JsonPropertyDescription("Steps of the first provisioning.") @Nullable
        DevInitialization initialization) {}
