package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;

/** Names the ConfigMap that describes a plugin. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PluginConfigMapRef(@Required String name) {}
