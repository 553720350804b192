package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A token of a service account. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record VaultServiceAccountToken(
        @JsonPropertyDescription("Audiences of the token; vault when absent.") @Nullable
        List<String> audiences,

        @JsonPropertyDescription("How long it is valid; 600 when absent.") @Nullable
        Long expirationSeconds,

        @Required @JsonPropertyDescription("The service account.")
        ServiceAccountRef serviceAccountRef) {}
