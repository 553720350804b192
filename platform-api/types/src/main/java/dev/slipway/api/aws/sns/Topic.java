package dev.slipway.api.aws.sns;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A topic of SNS. */
@ManagedCrd(group = "sns.aws.upbound.io", plural = "topics")
public final class Topic {

    private Topic() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @Refers(to = "iam.aws.upbound.io/Role", taking = "arn")
            @JsonPropertyDescription("ARN of the application failure feedback role.")
            @Nullable
            String applicationFailureFeedbackRoleArn,

            @Refers(to = "iam.aws.upbound.io/Role", taking = "arn")
            @JsonPropertyDescription("ARN of the application success feedback role.")
            @Nullable
            String applicationSuccessFeedbackRoleArn,

            @JsonPropertyDescription("Application success feedback sample rate.") @Nullable
            Long applicationSuccessFeedbackSampleRate,

            @JsonPropertyDescription("Archive policy.") @Nullable
            String archivePolicy,

            @JsonPropertyDescription("Whether it is content based deduplication.") @Nullable
            Boolean contentBasedDeduplication,

            @JsonPropertyDescription("Delivery policy.") @Nullable
            String deliveryPolicy,

            @JsonPropertyDescription("Display name.") @Nullable
            String displayName,

            @JsonPropertyDescription("Fifo throughput scope.") @Nullable
            String fifoThroughputScope,

            @JsonPropertyDescription("Keep the order of messages; counts at creation.") @Nullable
            Boolean fifoTopic,

            @Refers(to = "iam.aws.upbound.io/Role", taking = "arn")
            @JsonPropertyDescription("ARN of the firehose failure feedback role.")
            @Nullable
            String firehoseFailureFeedbackRoleArn,

            @Refers(to = "iam.aws.upbound.io/Role", taking = "arn")
            @JsonPropertyDescription("ARN of the firehose success feedback role.")
            @Nullable
            String firehoseSuccessFeedbackRoleArn,

            @JsonPropertyDescription("Firehose success feedback sample rate.") @Nullable
            Long firehoseSuccessFeedbackSampleRate,

            @Refers(to = "iam.aws.upbound.io/Role", taking = "arn")
            @JsonPropertyDescription("ARN of the HTTP failure feedback role.")
            @Nullable
            String httpFailureFeedbackRoleArn,

            @Refers(to = "iam.aws.upbound.io/Role", taking = "arn")
            @JsonPropertyDescription("ARN of the HTTP success feedback role.")
            @Nullable
            String httpSuccessFeedbackRoleArn,

            @JsonPropertyDescription("HTTP success feedback sample rate.") @Nullable
            Long httpSuccessFeedbackSampleRate,

            @JsonPropertyDescription("Key of KMS to encrypt with.") @Nullable
            String kmsMasterKeyId,

            @Refers(to = "iam.aws.upbound.io/Role", taking = "arn")
            @JsonPropertyDescription("ARN of the lambda failure feedback role.")
            @Nullable
            String lambdaFailureFeedbackRoleArn,

            @Refers(to = "iam.aws.upbound.io/Role", taking = "arn")
            @JsonPropertyDescription("ARN of the lambda success feedback role.")
            @Nullable
            String lambdaSuccessFeedbackRoleArn,

            @JsonPropertyDescription("Lambda success feedback sample rate.") @Nullable
            Long lambdaSuccessFeedbackSampleRate,

            @JsonPropertyDescription("Policy document, as JSON.") @Nullable
            String policy,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @JsonPropertyDescription("Signature version.") @Nullable
            Long signatureVersion,

            @Refers(to = "iam.aws.upbound.io/Role", taking = "arn")
            @JsonPropertyDescription("ARN of the SQS failure feedback role.")
            @Nullable
            String sqsFailureFeedbackRoleArn,

            @Refers(to = "iam.aws.upbound.io/Role", taking = "arn")
            @JsonPropertyDescription("ARN of the SQS success feedback role.")
            @Nullable
            String sqsSuccessFeedbackRoleArn,

            @JsonPropertyDescription("SQS success feedback sample rate.") @Nullable
            Long sqsSuccessFeedbackSampleRate,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags,

            @JsonPropertyDescription("Tracing config.") @Nullable
            String tracingConfig) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("Beginning archive time.") @Nullable
            String beginningArchiveTime,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("Owner.") @Nullable String owner,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll) {}
}
