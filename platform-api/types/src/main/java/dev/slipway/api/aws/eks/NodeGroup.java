package dev.slipway.api.aws.eks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.OnceAList;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nodes of an EKS cluster that AWS keeps. */
@ManagedCrd(
        group = "eks.aws.upbound.io",
        plural = "nodegroups",
        versions = {"v1beta1", "v1beta2"},
        required = {"scalingConfig"})
public final class NodeGroup {

    private NodeGroup() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("AMI type.") @Nullable String amiType,

            @JsonPropertyDescription("Capacity type.") @Nullable
            String capacityType,

            @Refers(to = "eks.aws.upbound.io/Cluster") @JsonPropertyDescription("Cluster name.") @Nullable
            String clusterName,

            @JsonPropertyDescription("Disk size.") @Nullable Long diskSize,

            @JsonPropertyDescription("Whether to force update version.") @Nullable
            Boolean forceUpdateVersion,

            @JsonPropertyDescription("Instance types.") @Nullable
            List<String> instanceTypes,

            @JsonPropertyDescription("Labels.") @Nullable Map<String, String> labels,

            @OnceAList @JsonPropertyDescription("Launch template.") @Nullable
            LaunchTemplate launchTemplate,

            @OnceAList @JsonPropertyDescription("Node repair config.") @Nullable
            NodeRepairConfig nodeRepairConfig,

            @Refers(to = "iam.aws.upbound.io/Role", taking = "arn")
            @JsonPropertyDescription("ARN of the node role.")
            @Nullable
            String nodeRoleArn,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @JsonPropertyDescription("Release version.") @Nullable
            String releaseVersion,

            @OnceAList @JsonPropertyDescription("Remote access.") @Nullable
            RemoteAccess remoteAccess,

            @OnceAList @JsonPropertyDescription("Scaling config.") @Nullable
            ScalingConfig scalingConfig,

            @Refers(to = "ec2.aws.upbound.io/Subnet", ref = "subnetIdRefs", selector = "subnetIdSelector")
            @JsonPropertyDescription("Subnets that it uses.")
            @Nullable
            List<String> subnetIds,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags,

            @JsonPropertyDescription("Taint.") @Nullable List<Taint> taint,

            @OnceAList @JsonPropertyDescription("Update config.") @Nullable
            UpdateConfig updateConfig,

            @Refers(to = "eks.aws.upbound.io/Cluster", taking = "version")
            @JsonPropertyDescription("Version.")
            @Nullable
            String version) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("Resources.") @Nullable List<Resources> resources,

            @JsonPropertyDescription("State that AWS reports.") @Nullable
            String status,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll) {}

    /** The block launchTemplate. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LaunchTemplate(
            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("Name of the resource.") @Nullable
            String name,

            @JsonPropertyDescription("Version.") @Nullable String version) {}

    /** The block nodeRepairConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NodeRepairConfig(
            @JsonPropertyDescription("Whether it is on.") @Nullable
            Boolean enabled,

            @JsonPropertyDescription("Max parallel nodes repaired count.") @Nullable
            Long maxParallelNodesRepairedCount,

            @JsonPropertyDescription("Max parallel nodes repaired percentage.") @Nullable
            Long maxParallelNodesRepairedPercentage,

            @JsonPropertyDescription("Max unhealthy node threshold count.") @Nullable
            Long maxUnhealthyNodeThresholdCount,

            @JsonPropertyDescription("Max unhealthy node threshold percentage.") @Nullable
            Long maxUnhealthyNodeThresholdPercentage,

            @JsonPropertyDescription("Node repair config overrides.") @Nullable
            List<NodeRepairConfigOverrides> nodeRepairConfigOverrides) {}

    /** The block nodeRepairConfig.nodeRepairConfigOverrides. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NodeRepairConfigOverrides(
            @JsonPropertyDescription("Min repair wait time, in minutes.") @Nullable
            Long minRepairWaitTimeMins,

            @JsonPropertyDescription("Node monitoring condition.") @Nullable
            String nodeMonitoringCondition,

            @JsonPropertyDescription("Node unhealthy reason.") @Nullable
            String nodeUnhealthyReason,

            @JsonPropertyDescription("Repair action.") @Nullable
            String repairAction) {}

    /** The block remoteAccess. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RemoteAccess(
            @JsonPropertyDescription("EC2 ssh key.") @Nullable
            String ec2SshKey,

            @Refers(
                    to = "ec2.aws.upbound.io/SecurityGroup",
                    ref = "sourceSecurityGroupIdRefs",
                    selector = "sourceSecurityGroupIdSelector")
            @JsonPropertyDescription("Source security group IDs.")
            @Nullable
            List<String> sourceSecurityGroupIds) {}

    /** The block scalingConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ScalingConfig(
            @JsonPropertyDescription("Desired size.") @Nullable
            Long desiredSize,

            @JsonPropertyDescription("Max size.") @Nullable Long maxSize,
            @JsonPropertyDescription("Min size.") @Nullable Long minSize) {}

    /** The block taint. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Taint(
            @JsonPropertyDescription("Effect.") @Nullable String effect,
            @JsonPropertyDescription("Key.") @Nullable String key,
            @JsonPropertyDescription("Value.") @Nullable String value) {}

    /** The block updateConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UpdateConfig(
            @JsonPropertyDescription("Max unavailable.") @Nullable
            Long maxUnavailable,

            @JsonPropertyDescription("Max unavailable percentage.") @Nullable
            Long maxUnavailablePercentage,

            @JsonPropertyDescription("Update strategy.") @Nullable
            String updateStrategy) {}

    /** The block resources. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Resources(
            @JsonPropertyDescription("Autoscaling groups.") @Nullable
            List<AutoscalingGroups> autoscalingGroups,

            @JsonPropertyDescription("ID of the remote access security group.") @Nullable
            String remoteAccessSecurityGroupId) {}

    /** The block resources.autoscalingGroups. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AutoscalingGroups(
            @JsonPropertyDescription("Name of the resource.") @Nullable
            String name) {}
}
