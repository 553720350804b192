package dev.slipway.api.memory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of the boot data. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record InMemoryConfigStatus(
        @JsonPropertyDescription("Conditions: Ready, Paused.") @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("The Secret that holds it.") @Nullable
        String dataSecretName,

        @JsonPropertyDescription("What has been reached once.") @Nullable
        Initialization initialization,

        @JsonPropertyDescription("The generation that was seen.") @Nullable
        Long observedGeneration) {

    /** What has been reached once, and is not taken back. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Initialization(
            @JsonPropertyDescription("Whether the Secret is there.") @Nullable
            Boolean dataSecretCreated) {}
}
