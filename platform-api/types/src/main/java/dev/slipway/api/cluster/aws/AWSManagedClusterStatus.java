package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ConditionV1Beta1;
import dev.slipway.api.cluster.v1beta1.FailureDomainSpec;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field {@code status} of AWSManagedCluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AWSManagedClusterStatus(
        @JsonPropertyDescription("What is observed.") @Nullable
        List<ConditionV1Beta1> conditions,

        @JsonPropertyDescription("Failure domains that machines can be placed in.") @Nullable
        Map<String, FailureDomainSpec> failureDomains,

        @Nullable Boolean ready) {}
