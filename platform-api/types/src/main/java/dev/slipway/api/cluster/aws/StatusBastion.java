package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.MachineAddress;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field {@code status.bastion} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StatusBastion(
        @JsonPropertyDescription("Addresses of the machine.") @Nullable
        List<MachineAddress> addresses,

        @Nullable String assignPrimaryIPv6,

        @Nullable String availabilityZone,

        @Nullable String capacityReservationId,

        @Nullable String capacityReservationPreference,

        @Nullable CpuOptions cpuOptions,

        @Nullable DynamicHostAllocation dynamicHostAllocation,

        @Nullable Boolean ebsOptimized,

        @Nullable Boolean enaSupport,

        @Nullable String hostAffinity,

        @Nullable String hostID,

        @Nullable String iamProfile,

        @Required String id,

        @Nullable String imageId,

        @Nullable InstanceMetadataOptions instanceMetadataOptions,

        @Nullable String instanceState,

        @Nullable String ipv6Address,

        @Nullable String marketType,

        @Nullable String networkInterfaceType,

        @Nullable List<String> networkInterfaces,

        @Nullable List<NonRootVolume> nonRootVolumes,

        @Nullable String placementGroupName,

        @Nullable Long placementGroupPartition,

        @Nullable PrivateDnsName privateDnsName,

        @Nullable String privateIp,

        @Nullable Boolean publicIPOnLaunch,

        @Nullable String publicIp,

        @Nullable NonRootVolume rootVolume,

        @Nullable List<String> securityGroupIds,

        @Nullable SpotMarketOptions spotMarketOptions,

        @Nullable String sshKeyName,

        @Nullable String subnetId,

        @Nullable Map<String, String> tags,

        @Nullable String tenancy,

        @JsonPropertyDescription("Type.") @Nullable String type,

        @Nullable String userData,

        @Nullable List<String> volumeIDs) {}
