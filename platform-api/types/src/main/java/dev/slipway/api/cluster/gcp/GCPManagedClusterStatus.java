package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ConditionV1Beta1;
import dev.slipway.api.cluster.v1beta1.FailureDomainSpec;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field {@code status} of GCPManagedCluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GCPManagedClusterStatus(
        @JsonPropertyDescription("What is observed.") @Nullable
        List<ConditionV1Beta1> conditions,

        @JsonPropertyDescription("Failure domains that machines can be placed in.") @Nullable
        Map<String, FailureDomainSpec> failureDomains,

        @Nullable StatusNetwork network,

        @Required Boolean ready) {}
