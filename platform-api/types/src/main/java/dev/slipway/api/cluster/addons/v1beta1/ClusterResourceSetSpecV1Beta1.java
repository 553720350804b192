package dev.slipway.api.cluster.addons.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.addons.ResourceRef;
import dev.slipway.api.meta.LabelSelector;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Manifests, and the clusters that they are applied to. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterResourceSetSpecV1Beta1(
        @Required @JsonPropertyDescription("Clusters that are selected by their labels.")
        LabelSelector clusterSelector,

        @JsonPropertyDescription("Objects that hold manifests.") @Nullable
        List<ResourceRef> resources,

        @JsonPropertyDescription("How changes are brought about.") @Nullable
        String strategy) {}
