package dev.slipway.provider.aws.sns;

import dev.slipway.api.aws.sns.Topic;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.Attributes;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.Tag;

/** A topic. Its name is the caller's, and its ARN follows from that. */
final class TopicResource implements AwsResource<SnsClient, Topic.Parameters> {

    private static final String FIFO = ".fifo";

    private static final Attributes FIXED = Attributes.of("fifoTopic");

    private static final Attributes CHANGEABLE = Attributes.of(
            "applicationFailureFeedbackRoleArn",
            "applicationSuccessFeedbackRoleArn",
            "applicationSuccessFeedbackSampleRate",
            "archivePolicy",
            "contentBasedDeduplication",
            "deliveryPolicy",
            "displayName",
            "fifoThroughputScope",
            "firehoseFailureFeedbackRoleArn",
            "firehoseSuccessFeedbackRoleArn",
            "firehoseSuccessFeedbackSampleRate",
            "httpFailureFeedbackRoleArn=HTTPFailureFeedbackRoleArn",
            "httpSuccessFeedbackRoleArn=HTTPSuccessFeedbackRoleArn",
            "httpSuccessFeedbackSampleRate=HTTPSuccessFeedbackSampleRate",
            "kmsMasterKeyId",
            "lambdaFailureFeedbackRoleArn",
            "lambdaSuccessFeedbackRoleArn",
            "lambdaSuccessFeedbackSampleRate",
            "policy",
            "signatureVersion",
            "sqsFailureFeedbackRoleArn=SQSFailureFeedbackRoleArn",
            "sqsSuccessFeedbackRoleArn=SQSSuccessFeedbackRoleArn",
            "sqsSuccessFeedbackSampleRate=SQSSuccessFeedbackSampleRate",
            "tracingConfig");

    @Override
    public Shape<AwsService<SnsClient>, Topic.Parameters> shape() {
        return Shape.of(Services.SNS, Topic.Parameters.class, "SNS topic")
                .changeable(CHANGEABLE.fields())
                .fixed("fifoTopic")
                .documents("policy", "deliveryPolicy", "archivePolicy");
    }

    @Override
    public Optional<Found> find(Scope<SnsClient, Topic.Parameters> scope) {
        String arn = scope.arn("sns", topic(scope));
        Map<String, String> attributes = scope.client()
                .getTopicAttributes(request -> request.topicArn(arn))
                .attributes();
        Map<String, String> tags = new TreeMap<>();
        scope.client()
                .listTagsForResource(request -> request.resourceArn(arn))
                .tags()
                .forEach(tag -> tags.put(tag.key(), tag.value()));
        Found found = Found.named(scope.name())
                .with("arn", arn)
                .with("id", arn)
                .with("owner", attributes.get("Owner"))
                .tagged(tags);
        return Optional.of(CHANGEABLE.read(FIXED.read(found, attributes), attributes));
    }

    /** The name of a topic that keeps the order must say so. */
    private static String topic(Scope<SnsClient, Topic.Parameters> scope) {
        boolean ordered = Boolean.TRUE.equals(scope.parameters().fifoTopic());
        return ordered && !scope.name().endsWith(FIFO) ? scope.name() + FIFO : scope.name();
    }

    @Override
    public String create(Scope<SnsClient, Topic.Parameters> scope) {
        Map<String, String> attributes = new HashMap<>(CHANGEABLE.wanted(scope));
        if (Boolean.TRUE.equals(scope.parameters().fifoTopic())) {
            attributes.putAll(FIXED.wanted(scope));
        }
        scope.client()
                .createTopic(request ->
                        request.name(topic(scope)).attributes(attributes).tags(list(scope.tags())));
        return scope.name();
    }

    @Override
    public void update(Scope<SnsClient, Topic.Parameters> scope, Found found, Set<String> changes) {
        CHANGEABLE.wanted(scope, changes).forEach((attribute, value) -> scope.client()
                .setTopicAttributes(request -> request.topicArn(found.text("arn"))
                        .attributeName(attribute)
                        .attributeValue(value)));
    }

    @Override
    public void tag(Scope<SnsClient, Topic.Parameters> scope, Found found, Map<String, String> tags) {
        scope.client()
                .tagResource(request -> request.resourceArn(found.text("arn")).tags(list(tags)));
    }

    @Override
    public void untag(Scope<SnsClient, Topic.Parameters> scope, Found found, List<String> keys) {
        scope.client()
                .untagResource(request -> request.resourceArn(found.text("arn")).tagKeys(keys));
    }

    private static List<Tag> list(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    @Override
    public void delete(Scope<SnsClient, Topic.Parameters> scope, Found found) {
        scope.client().deleteTopic(request -> request.topicArn(found.text("arn")));
    }
}
