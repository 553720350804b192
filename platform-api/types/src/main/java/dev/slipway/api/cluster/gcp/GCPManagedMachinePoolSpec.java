package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.aws.SpecTaints;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field {@code spec} of GCPManagedMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GCPManagedMachinePoolSpec(
        @Nullable Map<String, String> additionalLabels,

        @Nullable Long diskSizeGB,

        @Nullable Integer diskSizeGb,

        @Nullable String diskType,

        @Nullable String imageType,

        @Nullable String instanceType,

        @Nullable Map<String, String> kubernetesLabels,

        @Nullable List<SpecTaints> kubernetesTaints,

        @Nullable LinuxNodeConfig linuxNodeConfig,

        @Nullable Integer localSsdCount,

        @Nullable String machineType,

        @Nullable Management management,

        @Nullable Long maxPodsPerNode,

        @Nullable List<String> nodeLocations,

        @Nullable NodeNetwork nodeNetwork,

        @Nullable String nodePoolName,

        @Nullable NodeSecurity nodeSecurity,

        @JsonPropertyDescription("Ids of the machines at the provider.") @Nullable
        List<String> providerIDList,

        @Nullable SpecScaling scaling) {}
