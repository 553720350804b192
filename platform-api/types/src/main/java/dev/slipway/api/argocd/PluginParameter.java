package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plugin parameter: a string, a list or a map. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PluginParameter(
        @Nullable List<String> array,
        @Nullable Map<String, String> map,
        @Nullable String name,
        @Nullable String string) {}
