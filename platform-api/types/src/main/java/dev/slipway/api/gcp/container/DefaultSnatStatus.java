package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The block defaultSnatStatus. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DefaultSnatStatus(
        @JsonPropertyDescription("Whether it is switched off.") @Nullable
        Boolean disabled) {}
