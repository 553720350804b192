package dev.slipway.api.cluster.dev;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Load balancer of the docker backend. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LoadBalancer(
        @JsonPropertyDescription("ConfigMap with a configuration of the load balancer.") @Nullable
        ConfigTemplateRef customHAProxyConfigTemplateRef,

        @JsonPropertyDescription("Repository of the load balancer's image.") @Nullable
        String imageRepository,

        @JsonPropertyDescription("Tag of the load balancer's image.") @Nullable
        String imageTag) {}
