package dev.slipway.api.local;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** What has been reached once, and is not taken back. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Provisioning(
        @JsonPropertyDescription("Whether there was all that machines need.") @Nullable
        Boolean provisioned) {}
