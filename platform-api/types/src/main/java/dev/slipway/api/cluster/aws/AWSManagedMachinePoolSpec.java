package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field {@code spec} of AWSManagedMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AWSManagedMachinePoolSpec(
        @Nullable Map<String, String> additionalTags,

        @Nullable String amiType,

        @Nullable String amiVersion,

        @Nullable String availabilityZoneSubnetType,

        @Nullable List<String> availabilityZones,

        @Nullable AwsLaunchTemplate awsLaunchTemplate,

        @Nullable String capacityType,

        @Nullable Integer diskSize,

        @Nullable String eksNodegroupName,

        @Nullable String instanceType,

        @JsonPropertyDescription("Labels.") @Nullable Map<String, String> labels,

        @Nullable List<LifecycleHook> lifecycleHooks,

        @Nullable NodeRepairConfig nodeRepairConfig,

        @JsonPropertyDescription("Ids of the machines at the provider.") @Nullable
        List<String> providerIDList,

        @Nullable RemoteAccess remoteAccess,

        @Nullable List<String> roleAdditionalPolicies,

        @Nullable String roleName,

        @Nullable String rolePath,

        @Nullable String rolePermissionsBoundary,

        @Nullable Scaling scaling,

        @Nullable List<String> subnetIDs,

        @JsonPropertyDescription("Taints of the node.") @Nullable
        List<SpecTaints> taints,

        @Nullable UpdateConfig updateConfig) {}
