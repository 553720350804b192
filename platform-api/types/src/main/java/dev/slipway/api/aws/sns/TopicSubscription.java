package dev.slipway.api.aws.sns;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** An endpoint that gets what is published to a topic. */
@ManagedCrd(
        group = "sns.aws.upbound.io",
        plural = "topicsubscriptions",
        required = {"protocol"})
public final class TopicSubscription {

    private TopicSubscription() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Confirmation timeout, in minutes.") @Nullable
            Long confirmationTimeoutInMinutes,

            @JsonPropertyDescription("Delivery policy.") @Nullable
            String deliveryPolicy,

            @Refers(to = "sqs.aws.upbound.io/Queue", taking = "arn") @JsonPropertyDescription("Endpoint.") @Nullable
            String endpoint,

            @JsonPropertyDescription("Whether it is endpoint auto confirms.") @Nullable
            Boolean endpointAutoConfirms,

            @JsonPropertyDescription("Filter policy.") @Nullable
            String filterPolicy,

            @JsonPropertyDescription("Filter policy scope.") @Nullable
            String filterPolicyScope,

            @JsonPropertyDescription("Protocol.") @Nullable String protocol,

            @JsonPropertyDescription("Whether it is raw message delivery.") @Nullable
            Boolean rawMessageDelivery,

            @JsonPropertyDescription("Redrive policy.") @Nullable
            String redrivePolicy,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @JsonPropertyDescription("Replay policy.") @Nullable
            String replayPolicy,

            @Refers(to = "iam.aws.upbound.io/Role", taking = "arn")
            @JsonPropertyDescription("ARN of the subscription role.")
            @Nullable
            String subscriptionRoleArn,

            @Refers(to = "sns.aws.upbound.io/Topic", taking = "arn")
            @JsonPropertyDescription("ARN of the topic.")
            @Nullable
            String topicArn) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("Whether it is confirmation was authenticated.") @Nullable
            Boolean confirmationWasAuthenticated,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("Account that owns it.") @Nullable
            String ownerId,

            @JsonPropertyDescription("Whether it is pending confirmation.") @Nullable
            Boolean pendingConfirmation) {}
}
