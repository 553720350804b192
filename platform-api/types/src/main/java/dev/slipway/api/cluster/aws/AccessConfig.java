package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.accessConfig} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AccessConfig(
        @Nullable String authenticationMode, @Nullable Boolean bootstrapClusterCreatorAdminPermissions) {}
