package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A config management plugin and its parameters. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PluginSource(
        @Nullable List<EnvironmentEntry> env,
        @Nullable String name,
        @Nullable List<PluginParameter> parameters) {}
