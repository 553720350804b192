package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Which machines go first. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DeletionOrder(
        @JsonPropertyDescription("Which come first.") @Nullable
        String order) {}
