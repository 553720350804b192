package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.bastion} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Bastion(
        @Nullable List<String> allowedCIDRBlocks,

        @Nullable String ami,

        @Nullable Boolean disableIngressRules,

        @JsonPropertyDescription("Whether there is a health check, whatever the class says.") @Nullable
        Boolean enabled,

        @Nullable String instanceType) {}
