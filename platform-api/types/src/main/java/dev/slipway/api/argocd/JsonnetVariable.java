package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A Jsonnet variable; {@code code} makes the value an expression. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record JsonnetVariable(
        @Nullable Boolean code,
        @Required @JsonInclude(JsonInclude.Include.ALWAYS) String name,
        @Required @JsonInclude(JsonInclude.Include.ALWAYS) String value) {}
