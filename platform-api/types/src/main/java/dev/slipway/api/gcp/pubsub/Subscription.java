package dev.slipway.api.gcp.pubsub;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.OnceAList;
import dev.slipway.api.managed.Refers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A subscription to a topic of Pub/Sub. */
@ManagedCrd(
        group = "pubsub.gcp.upbound.io",
        plural = "subscriptions",
        versions = {"v1beta1", "v1beta2"})
public final class Subscription {

    private Subscription() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Ack deadline seconds.") @Nullable
            Long ackDeadlineSeconds,

            @OnceAList @JsonPropertyDescription("Bigquery config.") @Nullable
            BigqueryConfig bigqueryConfig,

            @OnceAList @JsonPropertyDescription("Cloud storage config.") @Nullable
            CloudStorageConfig cloudStorageConfig,

            @OnceAList @JsonPropertyDescription("Dead letter policy.") @Nullable
            DeadLetterPolicy deadLetterPolicy,

            @JsonPropertyDescription("Whether to enable exactly once delivery.") @Nullable
            Boolean enableExactlyOnceDelivery,

            @JsonPropertyDescription("Whether to enable message ordering.") @Nullable
            Boolean enableMessageOrdering,

            @OnceAList @JsonPropertyDescription("Expiration policy.") @Nullable
            ExpirationPolicy expirationPolicy,

            @JsonPropertyDescription("Filter.") @Nullable String filter,

            @JsonPropertyDescription("Labels of the resource.") @Nullable
            Map<String, String> labels,

            @JsonPropertyDescription("Message retention duration.") @Nullable
            String messageRetentionDuration,

            @JsonPropertyDescription("Message transforms.") @Nullable
            List<MessageTransforms> messageTransforms,

            @JsonPropertyDescription(
                    "Project that it belongs to; the one of the provider configuration where it is not given.")
            @Nullable
            String project,

            @OnceAList @JsonPropertyDescription("Push config.") @Nullable
            PushConfig pushConfig,

            @JsonPropertyDescription("Whether to retain acked messages.") @Nullable
            Boolean retainAckedMessages,

            @OnceAList @JsonPropertyDescription("Retry policy.") @Nullable
            RetryPolicy retryPolicy,

            @JsonPropertyDescription("Tags of the resource manager.") @Nullable
            Map<String, String> tags,

            @Refers(to = "pubsub.gcp.upbound.io/Topic") @JsonPropertyDescription("Topic that it belongs to.") @Nullable
            String topic) {}

    /** What only Google knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("All labels, with those that the platform adds.") @Nullable
            Map<String, String> effectiveLabels,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id) {}

    /** The block bigqueryConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BigqueryConfig(
            @JsonPropertyDescription("Whether to drop unknown fields.") @Nullable
            Boolean dropUnknownFields,

            @Refers(to = "cloudplatform.gcp.upbound.io/ServiceAccount", taking = "email")
            @JsonPropertyDescription("Service account email.")
            @Nullable
            String serviceAccountEmail,

            @JsonPropertyDescription("Table.") @Nullable String table,

            @JsonPropertyDescription("Whether to use table schema.") @Nullable
            Boolean useTableSchema,

            @JsonPropertyDescription("Whether to use topic schema.") @Nullable
            Boolean useTopicSchema,

            @JsonPropertyDescription("Whether to write metadata.") @Nullable
            Boolean writeMetadata) {}

    /** The block cloudStorageConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CloudStorageConfig(
            @OnceAList @JsonPropertyDescription("Avro config.") @Nullable
            AvroConfig avroConfig,

            @JsonPropertyDescription("Bucket that it belongs to.") @Nullable
            String bucket,

            @JsonPropertyDescription("Filename datetime format.") @Nullable
            String filenameDatetimeFormat,

            @JsonPropertyDescription("Filename prefix.") @Nullable
            String filenamePrefix,

            @JsonPropertyDescription("Filename suffix.") @Nullable
            String filenameSuffix,

            @JsonPropertyDescription("Max bytes.") @Nullable Long maxBytes,

            @JsonPropertyDescription("Max duration.") @Nullable
            String maxDuration,

            @JsonPropertyDescription("Max messages.") @Nullable
            Long maxMessages,

            @Refers(to = "cloudplatform.gcp.upbound.io/ServiceAccount", taking = "email")
            @JsonPropertyDescription("Service account email.")
            @Nullable
            String serviceAccountEmail,

            @JsonPropertyDescription("Text config.") @Nullable
            Map<String, String> textConfig) {}

    /** The block deadLetterPolicy. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeadLetterPolicy(
            @Refers(to = "pubsub.gcp.upbound.io/Topic", taking = "id")
            @JsonPropertyDescription("Dead letter topic.")
            @Nullable
            String deadLetterTopic,

            @JsonPropertyDescription("Max delivery attempts.") @Nullable
            Long maxDeliveryAttempts) {}

    /** The block expirationPolicy. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ExpirationPolicy(
            @JsonPropertyDescription("TTL.") @Nullable String ttl) {}

    /** The block messageTransforms. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MessageTransforms(
            @OnceAList @JsonPropertyDescription("Ai inference.") @Nullable
            AiInference aiInference,

            @JsonPropertyDescription("Whether it is switched off.") @Nullable
            Boolean disabled,

            @OnceAList @JsonPropertyDescription("Javascript UDF.") @Nullable
            JavascriptUdf javascriptUdf) {}

    /** The block pushConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PushConfig(
            @JsonPropertyDescription("Attributes.") @Nullable
            Map<String, String> attributes,

            @OnceAList @JsonPropertyDescription("No wrapper.") @Nullable
            NoWrapper noWrapper,

            @OnceAList @JsonPropertyDescription("OIDC token.") @Nullable
            OidcToken oidcToken,

            @JsonPropertyDescription("Push endpoint.") @Nullable
            String pushEndpoint) {}

    /** The block retryPolicy. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RetryPolicy(
            @JsonPropertyDescription("Maximum backoff.") @Nullable
            String maximumBackoff,

            @JsonPropertyDescription("Minimum backoff.") @Nullable
            String minimumBackoff) {}

    /** The block avroConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AvroConfig(
            @JsonPropertyDescription("Whether to use topic schema.") @Nullable
            Boolean useTopicSchema,

            @JsonPropertyDescription("Whether to write metadata.") @Nullable
            Boolean writeMetadata) {}

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

    /** The block noWrapper. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NoWrapper(
            @JsonPropertyDescription("Whether to write metadata.") @Nullable
            Boolean writeMetadata) {}

    /** The block oidcToken. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OidcToken(
            @JsonPropertyDescription("Audience.") @Nullable String audience,

            @JsonPropertyDescription("Service account email.") @Nullable
            String serviceAccountEmail) {}

    /** The block unstructuredInference. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UnstructuredInference(
            @JsonPropertyDescription("Parameters.") @Nullable
            Map<String, String> parameters) {}
}
