package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.LabelSelector;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** Names a store, or selects some by label. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PushStoreRef(
        @Default("SecretStore")
        @Pattern("^(SecretStore|ClusterSecretStore)$")
        @JsonPropertyDescription("SecretStore or ClusterSecretStore.")
        @Nullable
        String kind,

        @JsonPropertyDescription("Stores by label.") @Nullable
        LabelSelector labelSelector,

        @Pattern(Names.OBJECT) @Size(min = 1, max = 253) @JsonPropertyDescription("Store by name.") @Nullable
        String name) {}
