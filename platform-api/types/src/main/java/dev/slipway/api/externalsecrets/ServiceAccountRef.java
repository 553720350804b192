package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names a service account. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ServiceAccountRef(
        @JsonPropertyDescription("Audiences of its token.") @Nullable
        List<String> audiences,

        @Pattern(Names.OBJECT) @Size(min = 1, max = 253) @Required @JsonPropertyDescription("Its name.")
        String name,

        @Pattern(Names.NAMESPACE)
        @Size(min = 1, max = 63)
        @JsonPropertyDescription("Its namespace, from a ClusterSecretStore; that of the ExternalSecret when absent.")
        @Nullable
        String namespace) {}
