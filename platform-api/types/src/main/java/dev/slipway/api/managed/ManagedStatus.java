package dev.slipway.api.managed;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.api.meta.Condition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The status of any managed resource, whatever its provider, as the lifecycle reads and writes it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ManagedStatus(
        @Nullable Map<String, Object> atProvider,
        @Nullable List<Condition> conditions,
        @Nullable Long observedGeneration) {

    /** Return what was observed, empty before the first look. */
    public Map<String, Object> atProviderOrEmpty() {
        return atProvider == null ? Map.of() : atProvider;
    }

    public List<Condition> conditionsOrEmpty() {
        return conditions == null ? List.of() : conditions;
    }
}
