package dev.slipway.api.gcp.pubsub;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.OnceAList;
import dev.slipway.api.managed.Refers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A topic of Pub/Sub. */
@ManagedCrd(
        group = "pubsub.gcp.upbound.io",
        plural = "topics",
        versions = {"v1beta1", "v1beta2"})
public final class Topic {

    private Topic() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @OnceAList @JsonPropertyDescription("Ingestion data source settings.") @Nullable
            IngestionDataSourceSettings ingestionDataSourceSettings,

            @Refers(to = "kms.gcp.upbound.io/CryptoKey", taking = "id")
            @JsonPropertyDescription("Name of the KMS key.")
            @Nullable
            String kmsKeyName,

            @JsonPropertyDescription("Labels of the resource.") @Nullable
            Map<String, String> labels,

            @JsonPropertyDescription("Message retention duration.") @Nullable
            String messageRetentionDuration,

            @OnceAList @JsonPropertyDescription("Message storage policy.") @Nullable
            MessageStoragePolicy messageStoragePolicy,

            @JsonPropertyDescription("Message transforms.") @Nullable
            List<MessageTransforms> messageTransforms,

            @JsonPropertyDescription(
                    "Project that it belongs to; the one of the provider configuration where it is not given.")
            @Nullable
            String project,

            @OnceAList @JsonPropertyDescription("Schema settings.") @Nullable
            SchemaSettings schemaSettings,

            @JsonPropertyDescription("Tags of the resource manager.") @Nullable
            Map<String, String> tags) {}

    /** What only Google knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("All labels, with those that the platform adds.") @Nullable
            Map<String, String> effectiveLabels,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id) {}

    /** The block ingestionDataSourceSettings. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IngestionDataSourceSettings(
            @OnceAList @JsonPropertyDescription("AWS kinesis.") @Nullable
            AwsKinesis awsKinesis,

            @OnceAList @JsonPropertyDescription("AWS msk.") @Nullable
            AwsMsk awsMsk,

            @OnceAList @JsonPropertyDescription("Azure event hubs.") @Nullable
            AzureEventHubs azureEventHubs,

            @OnceAList @JsonPropertyDescription("Cloud storage.") @Nullable
            CloudStorage cloudStorage,

            @OnceAList @JsonPropertyDescription("Confluent cloud.") @Nullable
            ConfluentCloud confluentCloud,

            @OnceAList @JsonPropertyDescription("Platform logs settings.") @Nullable
            PlatformLogsSettings platformLogsSettings) {}

    /** The block messageStoragePolicy. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MessageStoragePolicy(
            @JsonPropertyDescription("Allowed persistence regions.") @Nullable
            List<String> allowedPersistenceRegions,

            @JsonPropertyDescription("Whether enforce in transit is wanted.") @Nullable
            Boolean enforceInTransit) {}

    /** The block messageTransforms. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MessageTransforms(
            @OnceAList @JsonPropertyDescription("Ai inference.") @Nullable
            AiInference aiInference,

            @JsonPropertyDescription("Whether it is switched off.") @Nullable
            Boolean disabled,

            @OnceAList @JsonPropertyDescription("Javascript UDF.") @Nullable
            JavascriptUdf javascriptUdf) {}

    /** The block schemaSettings. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SchemaSettings(
            @JsonPropertyDescription("Encoding.") @Nullable String encoding,

            @Refers(to = "pubsub.gcp.upbound.io/Schema", taking = "revisionId")
            @JsonPropertyDescription("ID of the first revision.")
            @Nullable
            String firstRevisionId,

            @Refers(to = "pubsub.gcp.upbound.io/Schema", taking = "revisionId")
            @JsonPropertyDescription("ID of the last revision.")
            @Nullable
            String lastRevisionId,

            @JsonPropertyDescription("Schema.") @Nullable String schema) {}

    /** The block awsKinesis. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AwsKinesis(
            @JsonPropertyDescription("AWS role ARN.") @Nullable
            String awsRoleArn,

            @JsonPropertyDescription("Consumer ARN.") @Nullable
            String consumerArn,

            @JsonPropertyDescription("GCP service account.") @Nullable
            String gcpServiceAccount,

            @JsonPropertyDescription("Stream ARN.") @Nullable
            String streamArn) {}

    /** The block awsMsk. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AwsMsk(
            @JsonPropertyDescription("AWS role ARN.") @Nullable
            String awsRoleArn,

            @JsonPropertyDescription("Cluster ARN.") @Nullable
            String clusterArn,

            @JsonPropertyDescription("GCP service account.") @Nullable
            String gcpServiceAccount,

            @JsonPropertyDescription("Topic that it belongs to.") @Nullable
            String topic) {}

    /** The block azureEventHubs. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AzureEventHubs(
            @JsonPropertyDescription("ID of the client.") @Nullable
            String clientId,

            @JsonPropertyDescription("Event hub.") @Nullable String eventHub,

            @JsonPropertyDescription("GCP service account.") @Nullable
            String gcpServiceAccount,

            @JsonPropertyDescription("Namespace.") @Nullable String namespace,

            @JsonPropertyDescription("Resource group.") @Nullable
            String resourceGroup,

            @JsonPropertyDescription("ID of the subscription.") @Nullable
            String subscriptionId,

            @JsonPropertyDescription("ID of the tenant.") @Nullable
            String tenantId) {}

    /** The block cloudStorage. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CloudStorage(
            @JsonPropertyDescription("Avro format.") @Nullable
            Map<String, String> avroFormat,

            @JsonPropertyDescription("Bucket that it belongs to.") @Nullable
            String bucket,

            @JsonPropertyDescription("Match glob.") @Nullable
            String matchGlob,

            @JsonPropertyDescription("Minimum object create time.") @Nullable
            String minimumObjectCreateTime,

            @JsonPropertyDescription("Pubsub avro format.") @Nullable
            Map<String, String> pubsubAvroFormat,

            @OnceAList @JsonPropertyDescription("Text format.") @Nullable
            TextFormat textFormat) {}

    /** The block confluentCloud. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ConfluentCloud(
            @JsonPropertyDescription("Bootstrap server.") @Nullable
            String bootstrapServer,

            @JsonPropertyDescription("ID of the cluster.") @Nullable
            String clusterId,

            @JsonPropertyDescription("GCP service account.") @Nullable
            String gcpServiceAccount,

            @JsonPropertyDescription("ID of the identity pool.") @Nullable
            String identityPoolId,

            @JsonPropertyDescription("Topic that it belongs to.") @Nullable
            String topic) {}

    /** The block platformLogsSettings. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlatformLogsSettings(
            @JsonPropertyDescription("Severity.") @Nullable String severity) {}

    /** The block aiInference. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AiInference(
            @JsonPropertyDescription("Endpoint.") @Nullable String endpoint,

            @Refers(to = "cloudplatform.gcp.upbound.io/ServiceAccount", taking = "email")
            @JsonPropertyDescription("Service account email.")
            @Nullable
            String serviceAccountEmail,

            @OnceAList @JsonPropertyDescription("Unstructured inference.") @Nullable
            UnstructuredInference unstructuredInference) {}

    /** The block javascriptUdf. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record JavascriptUdf(
            @JsonPropertyDescription("Code.") @Nullable String code,

            @JsonPropertyDescription("Name of the function.") @Nullable
            String functionName) {}

    /** The block textFormat. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TextFormat(
            @JsonPropertyDescription("Delimiter.") @Nullable String delimiter) {}

    /** The block unstructuredInference. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UnstructuredInference(
            @JsonPropertyDescription("Parameters.") @Nullable
            Map<String, String> parameters) {}
}
