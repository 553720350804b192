package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.network} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Network(
        @Nullable List<AdditionalControlPlaneIngressRule> additionalControlPlaneIngressRules,

        @Nullable List<AdditionalControlPlaneIngressRule> additionalNodeIngressRules,

        @Nullable Cni cni,

        @Nullable List<String> nodePortIngressRuleCidrBlocks,

        @Nullable Map<String, String> securityGroupOverrides,

        @Nullable List<Subnet> subnets,

        @Nullable Vpc vpc) {}
