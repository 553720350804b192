package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code spec} of AWSClusterControllerIdentity. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AWSClusterControllerIdentitySpec(@Nullable AllowedNamespaces allowedNamespaces) {}
