package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** How secrets are deleted. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AwsDeletion(
        @JsonPropertyDescription("At once and for ever.") @Nullable
        Boolean forceDeleteWithoutRecovery,

        @JsonPropertyDescription("Days in which the deletion can be taken back.") @Nullable
        Long recoveryWindowInDays) {}
