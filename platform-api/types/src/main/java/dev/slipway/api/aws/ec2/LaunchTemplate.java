package dev.slipway.api.aws.ec2;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.OnceAList;
import dev.slipway.api.managed.Refers;
import dev.slipway.api.managed.SecretKeySelector;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What instances are started with, in numbered versions; a change makes a new one. */
@ManagedCrd(
        group = "ec2.aws.upbound.io",
        plural = "launchtemplates",
        versions = {"v1beta1", "v1beta2"})
public final class LaunchTemplate {

    private LaunchTemplate() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Volumes besides those of the image.") @Nullable
            List<BlockDeviceMapping> blockDeviceMappings,

            @OnceAList @JsonPropertyDescription("Which reserved capacity is used.") @Nullable
            CapacityReservation capacityReservationSpecification,

            @OnceAList @JsonPropertyDescription("Cores and threads.") @Nullable
            CpuOptions cpuOptions,

            @OnceAList @JsonPropertyDescription("Credits of burstable instances.") @Nullable
            CreditSpecification creditSpecification,

            @JsonPropertyDescription("Version that is used where none is named.") @Nullable
            Long defaultVersion,

            @JsonPropertyDescription("What the version is for.") @Nullable
            String description,

            @JsonPropertyDescription("Whether instances are protected from being stopped.") @Nullable
            Boolean disableApiStop,

            @JsonPropertyDescription("Whether instances are protected from being terminated.") @Nullable
            Boolean disableApiTermination,

            @JsonPropertyDescription("Whether the connection to volumes is its own.") @Nullable
            String ebsOptimized,

            @JsonPropertyDescription("Elastic GPUs, which AWS no longer has.") @Nullable
            List<ElasticGpu> elasticGpuSpecifications,

            @OnceAList @JsonPropertyDescription("Elastic Inference, which AWS no longer has.") @Nullable
            ElasticInference elasticInferenceAccelerator,

            @OnceAList @JsonPropertyDescription("Whether there are enclaves.") @Nullable
            EnclaveOptions enclaveOptions,

            @OnceAList @JsonPropertyDescription("Whether instances can hibernate.") @Nullable
            HibernationOptions hibernationOptions,

            @OnceAList @JsonPropertyDescription("Instance profile of the instances.") @Nullable
            IamInstanceProfile iamInstanceProfile,

            @JsonPropertyDescription("Image that instances start from.") @Nullable
            String imageId,

            @JsonPropertyDescription("What becomes of an instance that shuts itself down.") @Nullable
            String instanceInitiatedShutdownBehavior,

            @OnceAList @JsonPropertyDescription("How instances are bought.") @Nullable
            MarketOptions instanceMarketOptions,

            @OnceAList @JsonPropertyDescription("What instances must have, where no type is named.") @Nullable
            LaunchTemplateRequirements instanceRequirements,

            @JsonPropertyDescription("Type of the instances.") @Nullable
            String instanceType,

            @JsonPropertyDescription("Kernel.") @Nullable String kernelId,

            @JsonPropertyDescription("Key pair to log in with.") @Nullable
            String keyName,

            @JsonPropertyDescription("Licenses.") @Nullable List<License> licenseSpecification,

            @OnceAList @JsonPropertyDescription("What happens when the host fails.") @Nullable
            MaintenanceOptions maintenanceOptions,

            @OnceAList @JsonPropertyDescription("How instances reach their metadata.") @Nullable
            MetadataOptions metadataOptions,

            @OnceAList @JsonPropertyDescription("Whether there is detailed monitoring.") @Nullable
            Monitoring monitoring,

            @JsonPropertyDescription("Name of the template; that of the object when absent.") @Nullable
            String name,

            @JsonPropertyDescription("Network interfaces.") @Nullable
            List<LaunchTemplateInterface> networkInterfaces,

            @OnceAList @JsonPropertyDescription("Where instances are placed.") @Nullable
            Placement placement,

            @OnceAList @JsonPropertyDescription("Host names of the instances.") @Nullable
            PrivateDnsNameOptions privateDnsNameOptions,

            @JsonPropertyDescription("RAM disk.") @Nullable String ramDiskId,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @JsonPropertyDescription("Names of security groups, in the default VPC.") @Nullable
            List<String> securityGroupNames,

            @JsonPropertyDescription("Tags of what is made from the template.") @Nullable
            List<TagSpecification> tagSpecifications,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags,

            @JsonPropertyDescription("Whether the newest version becomes the default one.") @Nullable
            Boolean updateDefaultVersion,

            @JsonPropertyDescription("What instances run when they start, in base64.") @Nullable
            String userData,

            @JsonPropertyDescription(
                    "Secret with what instances run when they start, as it is; it takes the place of userData.")
            @Nullable
            SecretKeySelector userDataSecretRef,

            @Refers(
                    to = "ec2.aws.upbound.io/SecurityGroup",
                    ref = "vpcSecurityGroupIdRefs",
                    selector = "vpcSecurityGroupIdSelector")
            @JsonPropertyDescription("Security groups of the instances.")
            @Nullable
            List<String> vpcSecurityGroupIds) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("Number of the newest version.") @Nullable
            Long latestVersion,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll) {}

    /** The block blockDeviceMappings. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BlockDeviceMapping(
            @JsonPropertyDescription("Name of the device.") @Nullable
            String deviceName,

            @OnceAList @JsonPropertyDescription("Volume.") @Nullable
            Ebs ebs,

            @JsonPropertyDescription("Leaves out the device of the image.") @Nullable
            String noDevice,

            @JsonPropertyDescription("Name of an instance store.") @Nullable
            String virtualName) {}

    /** The block blockDeviceMappings.ebs. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ebs(
            @JsonPropertyDescription("Whether it goes with the instance.") @Nullable
            String deleteOnTermination,

            @JsonPropertyDescription("Whether it is encrypted.") @Nullable
            String encrypted,

            @JsonPropertyDescription("Operations per second.") @Nullable
            Long iops,

            @Refers(to = "kms.aws.upbound.io/Key", taking = "arn")
            @JsonPropertyDescription("Key that it is encrypted with.")
            @Nullable
            String kmsKeyId,

            @JsonPropertyDescription("Snapshot that it is made from.") @Nullable
            String snapshotId,

            @JsonPropertyDescription("Throughput, in MiB per second.") @Nullable
            Long throughput,

            @JsonPropertyDescription("Rate of loading the snapshot, in MiB per second.") @Nullable
            Long volumeInitializationRate,

            @JsonPropertyDescription("Size, in GiB.") @Nullable
            Long volumeSize,

            @JsonPropertyDescription("Type of the volume.") @Nullable
            String volumeType) {}

    /** The block capacityReservationSpecification. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CapacityReservation(
            @JsonPropertyDescription("Preference.") @Nullable
            String capacityReservationPreference,

            @OnceAList @JsonPropertyDescription("Target.") @Nullable
            CapacityReservationTarget capacityReservationTarget) {}

    /** The block capacityReservationSpecification.capacityReservationTarget. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CapacityReservationTarget(
            @JsonPropertyDescription("ID of the reservation.") @Nullable
            String capacityReservationId,

            @JsonPropertyDescription("ARN of a group of reservations.") @Nullable
            String capacityReservationResourceGroupArn) {}

    /** The block cpuOptions. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CpuOptions(
            @JsonPropertyDescription("AMD SEV-SNP.") @Nullable
            String amdSevSnp,

            @JsonPropertyDescription("Cores.") @Nullable Long coreCount,

            @JsonPropertyDescription("Threads of a core.") @Nullable
            Long threadsPerCore) {}

    /** The block creditSpecification. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CreditSpecification(
            @JsonPropertyDescription("Credits.") @Nullable String cpuCredits) {}

    /** The block elasticGpuSpecifications. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ElasticGpu(
            @JsonPropertyDescription("Type.") @Nullable String type) {}

    /** The block elasticInferenceAccelerator. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ElasticInference(
            @JsonPropertyDescription("Type.") @Nullable String type) {}

    /** The block enclaveOptions. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EnclaveOptions(
            @JsonPropertyDescription("Whether it is on.") @Nullable
            Boolean enabled) {}

    /** The block hibernationOptions. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HibernationOptions(
            @JsonPropertyDescription("Whether it is on.") @Nullable
            Boolean configured) {}

    /** The block iamInstanceProfile. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IamInstanceProfile(
            @JsonPropertyDescription("ARN of the profile.") @Nullable
            String arn,

            @JsonPropertyDescription("Name of the profile.") @Nullable
            String name) {}

    /** The block instanceMarketOptions. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MarketOptions(
            @JsonPropertyDescription("Market.") @Nullable String marketType,

            @OnceAList @JsonPropertyDescription("Spot instances.") @Nullable
            SpotOptions spotOptions) {}

    /** The block instanceMarketOptions.spotOptions. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SpotOptions(
            @JsonPropertyDescription("Minutes that are bought at once.") @Nullable
            Long blockDurationMinutes,

            @JsonPropertyDescription("What becomes of an instance that is interrupted.") @Nullable
            String instanceInterruptionBehavior,

            @JsonPropertyDescription("Highest price per hour.") @Nullable
            String maxPrice,

            @JsonPropertyDescription("Whether the request lasts.") @Nullable
            String spotInstanceType,

            @JsonPropertyDescription("When the request ends.") @Nullable
            String validUntil) {}

    /** The block licenseSpecification. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record License(
            @JsonPropertyDescription("ARN of the license.") @Nullable
            String licenseConfigurationArn) {}

    /** The block maintenanceOptions. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MaintenanceOptions(
            @JsonPropertyDescription("Whether it is recovered by itself.") @Nullable
            String autoRecovery) {}

    /** The block metadataOptions. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MetadataOptions(
            @JsonPropertyDescription("Whether metadata can be reached.") @Nullable
            String httpEndpoint,

            @JsonPropertyDescription("Whether by IPv6.") @Nullable
            String httpProtocolIpv6,

            @JsonPropertyDescription("How many hops a token may travel.") @Nullable
            Long httpPutResponseHopLimit,

            @JsonPropertyDescription("Whether a token is needed.") @Nullable
            String httpTokens,

            @JsonPropertyDescription("Whether tags are among them.") @Nullable
            String instanceMetadataTags) {}

    /** The block monitoring. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Monitoring(
            @JsonPropertyDescription("Whether it is on.") @Nullable
            Boolean enabled) {}

    /** The block placement. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Placement(
            @JsonPropertyDescription("Affinity.") @Nullable String affinity,

            @JsonPropertyDescription("Availability zone.") @Nullable
            String availabilityZone,

            @JsonPropertyDescription("ID of the placement group.") @Nullable
            String groupId,

            @JsonPropertyDescription("Name of the placement group.") @Nullable
            String groupName,

            @JsonPropertyDescription("Dedicated host.") @Nullable
            String hostId,

            @JsonPropertyDescription("ARN of a group of hosts.") @Nullable
            String hostResourceGroupArn,

            @JsonPropertyDescription("Partition.") @Nullable Long partitionNumber,

            @JsonPropertyDescription("Spread domain.") @Nullable
            String spreadDomain,

            @JsonPropertyDescription("Tenancy.") @Nullable String tenancy) {}

    /** The block privateDnsNameOptions. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PrivateDnsNameOptions(
            @JsonPropertyDescription("Whether there are AAAA records.") @Nullable
            Boolean enableResourceNameDnsAaaaRecord,

            @JsonPropertyDescription("Whether there are A records.") @Nullable
            Boolean enableResourceNameDnsARecord,

            @JsonPropertyDescription("Type of host names.") @Nullable
            String hostnameType) {}

    /** The block tagSpecifications. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TagSpecification(
            @JsonPropertyDescription("What gets the tags.") @Nullable
            String resourceType,

            @JsonPropertyDescription("Tags.") @Nullable Map<String, String> tags) {}
}
