package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.awsLaunchTemplate} of AWSMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AwsLaunchTemplate(
        @Nullable List<AdditionalSecurityGroup> additionalSecurityGroups,

        @Nullable Ami ami,

        @Nullable String capacityReservationId,

        @Nullable String capacityReservationPreference,

        @Nullable String iamInstanceProfile,

        @Nullable String imageLookupBaseOS,

        @Nullable String imageLookupFormat,

        @Nullable String imageLookupOrg,

        @Nullable InstanceMetadataOptions instanceMetadataOptions,

        @Nullable String instanceType,

        @Nullable String marketType,

        @JsonPropertyDescription("Name.") @Nullable String name,

        @Nullable List<NonRootVolume> nonRootVolumes,

        @Nullable PrivateDnsName privateDnsName,

        @Nullable NonRootVolume rootVolume,

        @Nullable SpotMarketOptions spotMarketOptions,

        @Nullable String sshKeyName,

        @Nullable Long versionNumber) {}
