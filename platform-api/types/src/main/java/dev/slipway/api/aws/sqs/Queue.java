package dev.slipway.api.aws.sqs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import io.fabric8.generator.annotation.Required;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A queue of SQS. */
@ManagedCrd(group = "sqs.aws.upbound.io", plural = "queues")
public final class Queue {

    private Queue() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Whether it is content based deduplication.") @Nullable
            Boolean contentBasedDeduplication,

            @JsonPropertyDescription("Deduplication scope.") @Nullable
            String deduplicationScope,

            @JsonPropertyDescription("Delay, in seconds.") @Nullable
            Long delaySeconds,

            @JsonPropertyDescription("Keep the order of messages; counts at creation.") @Nullable
            Boolean fifoQueue,

            @JsonPropertyDescription("Fifo throughput limit.") @Nullable
            String fifoThroughputLimit,

            @JsonPropertyDescription("KMS data key reuse period, in seconds.") @Nullable
            Long kmsDataKeyReusePeriodSeconds,

            @JsonPropertyDescription("Key of KMS to encrypt with.") @Nullable
            String kmsMasterKeyId,

            @JsonPropertyDescription("Max message size.") @Nullable
            Long maxMessageSize,

            @JsonPropertyDescription("Message retention, in seconds.") @Nullable
            Long messageRetentionSeconds,

            @JsonPropertyDescription("Name of the resource.") @Nullable
            String name,

            @JsonPropertyDescription("Policy document, as JSON.") @Nullable
            String policy,

            @JsonPropertyDescription("Receive wait time, in seconds.") @Nullable
            Long receiveWaitTimeSeconds,

            @JsonPropertyDescription("Redrive allow policy.") @Nullable
            String redriveAllowPolicy,

            @JsonPropertyDescription("Redrive policy.") @Nullable
            String redrivePolicy,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @JsonPropertyDescription("Whether SQS managed encryption is on.") @Nullable
            Boolean sqsManagedSseEnabled,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags,

            @JsonPropertyDescription("Visibility timeout, in seconds.") @Nullable
            Long visibilityTimeoutSeconds) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll,

            @JsonPropertyDescription("URL.") @Nullable String url) {}
}
