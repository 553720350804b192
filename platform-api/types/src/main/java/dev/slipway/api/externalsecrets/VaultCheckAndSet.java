package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Whether writes name the version that they replace. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record VaultCheckAndSet(@Nullable Boolean required) {}
