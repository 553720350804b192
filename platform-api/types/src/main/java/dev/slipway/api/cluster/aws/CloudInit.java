package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.cloudInit} of AWSMachine. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CloudInit(
        @Nullable Boolean insecureSkipSecretsManager,

        @Nullable Integer secretCount,

        @Nullable String secretPrefix,

        @Nullable String secureSecretsBackend) {}
