package dev.slipway.api.aws.rds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An instance of an Aurora cluster. */
@ManagedCrd(
        group = "rds.aws.upbound.io",
        plural = "clusterinstances",
        required = {"engine", "instanceClass"})
public final class ClusterInstance {

    private ClusterInstance() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Apply changes at once instead of in the next maintenance window.") @Nullable
            Boolean applyImmediately,

            @JsonPropertyDescription("Whether it is auto minor version upgrade.") @Nullable
            Boolean autoMinorVersionUpgrade,

            @JsonPropertyDescription("Availability zone.") @Nullable
            String availabilityZone,

            @JsonPropertyDescription("CA cert identifier.") @Nullable
            String caCertIdentifier,

            @Refers(to = "rds.aws.upbound.io/Cluster") @JsonPropertyDescription("Cluster identifier.") @Nullable
            String clusterIdentifier,

            @JsonPropertyDescription("Whether to copy tags to snapshot.") @Nullable
            Boolean copyTagsToSnapshot,

            @JsonPropertyDescription("Custom IAM instance profile.") @Nullable
            String customIamInstanceProfile,

            @Refers(to = "rds.aws.upbound.io/ParameterGroup")
            @JsonPropertyDescription("Database parameter group name.")
            @Nullable
            String dbParameterGroupName,

            @Refers(to = "rds.aws.upbound.io/SubnetGroup")
            @JsonPropertyDescription("Database subnet group name.")
            @Nullable
            String dbSubnetGroupName,

            @JsonPropertyDescription("Engine, such as postgres.") @Nullable
            String engine,

            @JsonPropertyDescription("Version of the engine.") @Nullable
            String engineVersion,

            @JsonPropertyDescription("Delete it with all that is in it.") @Nullable
            Boolean forceDestroy,

            @JsonPropertyDescription("Instance class.") @Nullable
            String instanceClass,

            @JsonPropertyDescription("Monitoring interval.") @Nullable
            Long monitoringInterval,

            @Refers(to = "iam.aws.upbound.io/Role", taking = "arn")
            @JsonPropertyDescription("ARN of the monitoring role.")
            @Nullable
            String monitoringRoleArn,

            @JsonPropertyDescription("Whether performance insights is on.") @Nullable
            Boolean performanceInsightsEnabled,

            @Refers(to = "kms.aws.upbound.io/Key")
            @JsonPropertyDescription("ID of the performance insights KMS key.")
            @Nullable
            String performanceInsightsKmsKeyId,

            @JsonPropertyDescription("Performance insights retention period.") @Nullable
            Long performanceInsightsRetentionPeriod,

            @JsonPropertyDescription("Preferred backup window.") @Nullable
            String preferredBackupWindow,

            @JsonPropertyDescription("Preferred maintenance window.") @Nullable
            String preferredMaintenanceWindow,

            @JsonPropertyDescription("Promotion tier.") @Nullable
            Long promotionTier,

            @JsonPropertyDescription("Whether it is publicly accessible.") @Nullable
            Boolean publiclyAccessible,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("ID of the dbi resource.") @Nullable
            String dbiResourceId,

            @JsonPropertyDescription("Endpoint.") @Nullable String endpoint,

            @JsonPropertyDescription("Engine version actual.") @Nullable
            String engineVersionActual,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("Key of KMS to encrypt with.") @Nullable
            String kmsKeyId,

            @JsonPropertyDescription("Network type.") @Nullable
            String networkType,

            @JsonPropertyDescription("Port that it listens on.") @Nullable
            Long port,

            @JsonPropertyDescription("Whether it is storage encrypted.") @Nullable
            Boolean storageEncrypted,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll,

            @JsonPropertyDescription("Whether it is writer.") @Nullable
            Boolean writer) {}
}
