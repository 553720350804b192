package dev.slipway.api.cluster.addons;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A resource set, and what became of its resources in a cluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ResourceSetBinding(
        @Required @JsonPropertyDescription("Name of the resource set.")
        String clusterResourceSetName,

        @JsonPropertyDescription("Objects that hold manifests.") @Nullable
        List<ResourceBinding> resources) {}
