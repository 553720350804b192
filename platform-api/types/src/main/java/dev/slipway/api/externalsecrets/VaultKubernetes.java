package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A service account. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record VaultKubernetes(
        @Default("kubernetes") @Required @JsonPropertyDescription("Where the method is mounted.")
        String mountPath,

        @Required @JsonPropertyDescription("The role.") String role,

        @JsonPropertyDescription("A token; key token when none is named.") @Nullable
        SecretKeyRef secretRef,

        @JsonPropertyDescription("The service account; that of the controller when absent.") @Nullable
        ServiceAccountRef serviceAccountRef) {}
