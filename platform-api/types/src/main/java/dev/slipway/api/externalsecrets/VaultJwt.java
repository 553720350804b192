package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A token that the server trusts. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record VaultJwt(
        @JsonPropertyDescription("A token that is requested for a service account.") @Nullable
        VaultServiceAccountToken kubernetesServiceAccountToken,

        @Default("jwt") @Required @JsonPropertyDescription("Where the method is mounted.")
        String path,

        @JsonPropertyDescription("The role.") @Nullable String role,
        @JsonPropertyDescription("The token.") @Nullable SecretKeyRef secretRef) {}
