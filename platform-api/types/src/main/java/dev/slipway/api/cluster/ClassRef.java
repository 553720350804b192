package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Names a ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClassRef(
        @Required @JsonPropertyDescription("Name.") String name,

        @JsonPropertyDescription("Namespace of the object.") @Nullable
        String namespace) {}
