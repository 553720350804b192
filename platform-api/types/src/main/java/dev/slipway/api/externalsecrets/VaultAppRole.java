package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A role with a secret. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record VaultAppRole(
        @Default("approle") @Required @JsonPropertyDescription("Where the method is mounted.")
        String path,

        @JsonPropertyDescription("Id of the role.") @Nullable
        String roleId,

        @JsonPropertyDescription("Where it is, when not here.") @Nullable
        SecretKeyRef roleRef,

        @Required @JsonPropertyDescription("The secret.") SecretKeyRef secretRef) {}
