package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** What is done about failures. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Remediation(
        @JsonPropertyDescription("How often to try again; without it, for ever.") @Nullable
        Long retries) {}
