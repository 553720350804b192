package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.network.additionalControlPlaneIngressRules} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AdditionalControlPlaneIngressRule(
        @JsonPropertyDescription("Address ranges.") @Nullable
        List<String> cidrBlocks,

        @Required String description,

        @Required Long fromPort,

        @Nullable List<String> ipv6CidrBlocks,

        @Nullable Boolean natGatewaysIPsSource,

        @Required String protocol,

        @Nullable List<String> sourceSecurityGroupIds,

        @Nullable List<String> sourceSecurityGroupRoles,

        @Required Long toPort) {}
