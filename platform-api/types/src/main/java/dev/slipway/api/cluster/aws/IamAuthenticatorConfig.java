package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.iamAuthenticatorConfig} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record IamAuthenticatorConfig(
        @Nullable List<MapRole> mapRoles, @Nullable List<MapUser> mapUsers) {}
