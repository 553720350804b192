package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field {@code spec} of AWSMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AWSMachinePoolSpec(
        @Nullable Map<String, String> additionalTags,

        @Nullable String availabilityZoneSubnetType,

        @Nullable List<String> availabilityZones,

        @Required AwsLaunchTemplate awsLaunchTemplate,

        @Nullable Boolean capacityRebalance,

        @Nullable String defaultCoolDown,

        @Nullable String defaultInstanceWarmup,

        @Nullable Ignition ignition,

        @Nullable List<LifecycleHook> lifecycleHooks,

        @Required Integer maxSize,

        @Required Integer minSize,

        @Nullable MixedInstancesPolicy mixedInstancesPolicy,

        @JsonPropertyDescription("Id of the machine at the provider.") @Nullable
        String providerID,

        @JsonPropertyDescription("Ids of the machines at the provider.") @Nullable
        List<String> providerIDList,

        @Nullable RefreshPreferences refreshPreferences,

        @Nullable List<AdditionalSecurityGroup> subnets,

        @Nullable SuspendProcesses suspendProcesses) {}
