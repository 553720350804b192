package dev.slipway.api.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a provider configuration. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProviderConfigStatus(
        @JsonPropertyDescription("What was observed.") @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("Number of objects that use the configuration.") @Nullable
        Long users) {}
