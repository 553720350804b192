package dev.slipway.api.cluster.addons;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resource sets that select a cluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterResourceSetBindingSpec(
        @JsonPropertyDescription("Resource sets that select the cluster, and what became of their resources.") @Nullable
        List<ResourceSetBinding> bindings,

        @Required @JsonPropertyDescription("Name of the cluster that it belongs to.")
        String clusterName) {}
