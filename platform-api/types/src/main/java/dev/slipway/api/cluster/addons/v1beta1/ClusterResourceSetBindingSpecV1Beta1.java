package dev.slipway.api.cluster.addons.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.addons.ResourceSetBinding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resource sets that select a cluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterResourceSetBindingSpecV1Beta1(
        @JsonPropertyDescription("Resource sets that select the cluster, and what became of their resources.") @Nullable
        List<ResourceSetBinding> bindings,

        @JsonPropertyDescription("Name of the cluster that it belongs to.") @Nullable
        String clusterName) {}
