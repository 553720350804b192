package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** Where certificates of authorities are. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CaProvider(
        @Pattern(Names.KEY) @Size(min = 1, max = 253) @JsonPropertyDescription("Key in the object.") @Nullable
        String key,

        @Pattern(Names.OBJECT) @Size(min = 1, max = 253) @Required @JsonPropertyDescription("Name of the object.")
        String name,

        @Pattern(Names.NAMESPACE)
        @Size(min = 1, max = 63)
        @JsonPropertyDescription("Its namespace, from a ClusterSecretStore.")
        @Nullable
        String namespace,

        @Pattern("^(Secret|ConfigMap)$") @Required @JsonPropertyDescription("Secret or ConfigMap.")
        String type) {}
