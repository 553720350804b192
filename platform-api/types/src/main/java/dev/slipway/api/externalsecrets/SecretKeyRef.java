package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** Names one value in a Secret. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SecretKeyRef(
        @Pattern(Names.KEY) @Size(min = 1, max = 253) @JsonPropertyDescription("Key in the Secret.") @Nullable
        String key,

        @Pattern(Names.OBJECT) @Size(min = 1, max = 253) @JsonPropertyDescription("Name of the Secret.") @Nullable
        String name,

        @Pattern(Names.NAMESPACE)
        @Size(min = 1, max = 63)
        @JsonPropertyDescription("Its namespace, from a ClusterSecretStore; that of the ExternalSecret when absent.")
        @Nullable
        String namespace) {}
