package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;

/** The field {@code spec.network.cni.cniIngressRules} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CniIngressRule(
        @Required String description,

        @Required Long fromPort,

        @Required String protocol,

        @Required Long toPort) {}
