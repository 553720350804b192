package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field {@code spec} of AWSMachine. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AWSMachineSpec(
        @Nullable List<AdditionalSecurityGroup> additionalSecurityGroups,

        @Nullable Map<String, String> additionalTags,

        @Nullable Ami ami,

        @Nullable String assignPrimaryIPv6,

        @Nullable String capacityReservationId,

        @Nullable String capacityReservationPreference,

        @Nullable CloudInit cloudInit,

        @Nullable CpuOptions cpuOptions,

        @Nullable DynamicHostAllocation dynamicHostAllocation,

        @Nullable ElasticIpPool elasticIpPool,

        @Nullable String hostAffinity,

        @Nullable String hostID,

        @Nullable String iamInstanceProfile,

        @Nullable Ignition ignition,

        @Nullable String imageLookupBaseOS,

        @Nullable String imageLookupFormat,

        @Nullable String imageLookupOrg,

        @Nullable String instanceID,

        @Nullable InstanceMetadataOptions instanceMetadataOptions,

        @Required String instanceType,

        @Nullable String marketType,

        @Nullable String networkInterfaceType,

        @Nullable List<String> networkInterfaces,

        @Nullable List<NonRootVolume> nonRootVolumes,

        @Nullable String placementGroupName,

        @Nullable Long placementGroupPartition,

        @Nullable PrivateDnsName privateDnsName,

        @JsonPropertyDescription("Id of the machine at the provider.") @Nullable
        String providerID,

        @Nullable Boolean publicIP,

        @Nullable NonRootVolume rootVolume,

        @Nullable Map<String, String> securityGroupOverrides,

        @Nullable SpotMarketOptions spotMarketOptions,

        @Nullable String sshKeyName,

        @Nullable AdditionalSecurityGroup subnet,

        @Nullable String tenancy,

        @Nullable Boolean uncompressedUserData) {}
