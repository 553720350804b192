package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A user with a password. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record VaultUserPass(
        @Required @JsonPropertyDescription("Where the method is mounted.")
        String path,

        @JsonPropertyDescription("The password.") @Nullable SecretKeyRef secretRef,
        @Required @JsonPropertyDescription("The user.") String username) {}
