package dev.slipway.api.cluster.addons;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.LabelSelector;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Manifests, and the clusters that they are applied to. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterResourceSetSpec(
        @Required @JsonPropertyDescription("Clusters that are selected by their labels.")
        LabelSelector clusterSelector,

        @Required @JsonPropertyDescription("Objects that hold manifests.")
        List<ResourceRef> resources,

        @JsonPropertyDescription("How changes are brought about.") @Nullable
        String strategy) {}
