package dev.slipway.api.managed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Names another managed resource whose external name (or another field) is wanted: the {@code xRef} of a field x. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reference(
        @Required @JsonPropertyDescription("Name of the object referred to.")
        String name,

        @JsonPropertyDescription("Its namespace, for namespaced kinds; the object's own namespace when unset.")
        @Nullable
        String namespace,

        @JsonPropertyDescription("When and how strictly the reference is resolved.") @Nullable
        ReferencePolicy policy) {}
