package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.oidcIdentityProviderConfig} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OidcIdentityProviderConfig(
        @Required String clientId,

        @Nullable String groupsClaim,

        @Nullable String groupsPrefix,

        @Required String identityProviderConfigName,

        @Required String issuerUrl,

        @Nullable Map<String, String> requiredClaims,

        @Nullable Map<String, String> tags,

        @Nullable String usernameClaim,

        @Nullable String usernamePrefix) {}
