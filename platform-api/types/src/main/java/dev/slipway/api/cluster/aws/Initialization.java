package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code status.initialization} of NodeadmConfig. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Initialization(@Nullable Boolean dataSecretCreated) {}
