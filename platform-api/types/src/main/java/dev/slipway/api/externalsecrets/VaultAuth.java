package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import org.jspecify.annotations.Nullable;

/** Who asks; one of these. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record VaultAuth(
        @JsonPropertyDescription("A role with a secret.") @Nullable
        VaultAppRole appRole,

        @PreserveUnknownFields @JsonPropertyDescription("A client certificate.") @Nullable
        JsonNode cert,

        @PreserveUnknownFields @JsonPropertyDescription("Somebody whom Google Cloud knows.") @Nullable
        JsonNode gcp,

        @PreserveUnknownFields @JsonPropertyDescription("Somebody whom AWS knows.") @Nullable
        JsonNode iam,

        @JsonPropertyDescription("A token that the server trusts.") @Nullable
        VaultJwt jwt,

        @JsonPropertyDescription("A service account.") @Nullable
        VaultKubernetes kubernetes,

        @JsonPropertyDescription("A user of a directory.") @Nullable
        VaultUserPass ldap,

        @JsonPropertyDescription("The namespace of the login, when it is another one.") @Nullable
        String namespace,

        @JsonPropertyDescription("A token of the server.") @Nullable
        SecretKeyRef tokenSecretRef,

        @JsonPropertyDescription("A user with a password.") @Nullable
        VaultUserPass userPass) {}
