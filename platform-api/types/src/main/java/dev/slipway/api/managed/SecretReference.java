package dev.slipway.api.managed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Names a Secret. Namespaced kinds leave the namespace out: it is their own. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SecretReference(
        @Required @JsonPropertyDescription("Name of the Secret.")
        String name,

        @JsonPropertyDescription("Namespace of the Secret; required in cluster-scoped kinds.") @Nullable
        String namespace) {}
