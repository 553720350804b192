package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** Names a store. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StoreRef(
        @Pattern("^(SecretStore|ClusterSecretStore)$")
        @JsonPropertyDescription("SecretStore (default) or ClusterSecretStore.")
        @Nullable
        String kind,

        @Pattern(Names.OBJECT) @Size(min = 1, max = 253) @JsonPropertyDescription("Name of the store.") @Nullable
        String name) {}
