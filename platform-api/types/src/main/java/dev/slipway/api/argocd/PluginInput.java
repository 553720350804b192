package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a plugin is asked. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PluginInput(@Nullable Map<String, JsonNode> parameters) {}
