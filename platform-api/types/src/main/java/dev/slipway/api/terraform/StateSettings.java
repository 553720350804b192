package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import org.jspecify.annotations.Nullable;

/** What is done about a lock of the state. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StateSettings(
        @Default("no")
        @JsonPropertyDescription("yes unlocks the lock named by lockIdentifier, auto any that is met, no none.")
        @Nullable
        String forceUnlock,

        @JsonPropertyDescription("The id of the lock.") @Nullable
        String lockIdentifier,

        @Default("0s") @JsonPropertyDescription("How long to wait for a lock.") @Nullable
        String lockTimeout) {}
