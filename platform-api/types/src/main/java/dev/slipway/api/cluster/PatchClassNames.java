package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.patches.definitions.selector.matchResources.machineDeploymentClass} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PatchClassNames(@Nullable List<String> names) {}
