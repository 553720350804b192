package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;

/** A key of a ConfigMap. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ConfigMapKeyRef(
        @Required String configMapName, @Required String key) {}
