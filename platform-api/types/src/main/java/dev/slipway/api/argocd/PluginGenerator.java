package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Required;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parameters that an HTTP service answers; not served yet. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PluginGenerator(
        @Required PluginConfigMapRef configMapRef,
        @Nullable PluginInput input,
        @Nullable Long requeueAfterSeconds,
        @PreserveUnknownFields @Nullable JsonNode template,
        @Nullable Map<String, String> values) {}
