package dev.slipway.provider.aws.sqs;

import dev.slipway.api.aws.sqs.Queue;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.Attributes;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A queue. Its external name is its URL, which AWS gives; before that it is found by the name, which the caller gives. */
final class QueueResource implements AwsResource<SqsClient, Queue.Parameters> {

    private static final String FIFO = ".fifo";

    private static final Attributes FIXED = Attributes.of("fifoQueue");

    private static final Attributes CHANGEABLE = Attributes.of(
            "contentBasedDeduplication",
            "deduplicationScope",
            "delaySeconds",
            "fifoThroughputLimit",
            "kmsDataKeyReusePeriodSeconds",
            "kmsMasterKeyId",
            "maxMessageSize=MaximumMessageSize",
            "messageRetentionSeconds=MessageRetentionPeriod",
            "policy",
            "receiveWaitTimeSeconds=ReceiveMessageWaitTimeSeconds",
            "redriveAllowPolicy",
            "redrivePolicy",
            "sqsManagedSseEnabled",
            "visibilityTimeoutSeconds=VisibilityTimeout");

    @Override
    public Shape<AwsService<SqsClient>, Queue.Parameters> shape() {
        return Shape.of(Services.SQS, Queue.Parameters.class, "SQS queue")
                .namedByCloud(
                        "the URL; before there is one, the queue is found by `name`, or else by the object's name")
                .changeable(CHANGEABLE.fields())
                .fixed("name", "fifoQueue")
                .documents("policy", "redrivePolicy", "redriveAllowPolicy")
                .publishing(
                        "`url`, `arn`",
                        (wanted, found) ->
                                Map.of("url", Redacted.of(found.name()), "arn", Redacted.of(found.text("arn"))));
    }

    @Override
    public Optional<Found> find(Scope<SqsClient, Queue.Parameters> scope) {
        String url = scope.name().contains("://") ? scope.name() : url(scope);
        Map<String, String> attributes = scope.client()
                .getQueueAttributes(request -> request.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                .attributesAsStrings();
        Map<String, String> tags =
                scope.client().listQueueTags(request -> request.queueUrl(url)).tags();
        Found found = Found.named(url)
                .with("arn", attributes.get("QueueArn"))
                .with("url", url)
                .with("id", url)
                .with("name", url.substring(url.lastIndexOf('/') + 1))
                .tagged(tags);
        return Optional.of(CHANGEABLE.read(FIXED.read(found, attributes), attributes));
    }

    private static String url(Scope<SqsClient, Queue.Parameters> scope) {
        return scope.client()
                .getQueueUrl(request -> request.queueName(queue(scope)))
                .queueUrl();
    }

    private static String queue(Scope<SqsClient, Queue.Parameters> scope) {
        var parameters = scope.parameters();
        if (parameters.name() != null) {
            return parameters.name();
        }
        String name = scope.name().isEmpty() ? scope.object() : scope.name();
        boolean ordered = Boolean.TRUE.equals(parameters.fifoQueue()) && !name.endsWith(FIFO);
        return ordered ? name + FIFO : name;
    }

    @Override
    public String create(Scope<SqsClient, Queue.Parameters> scope) {
        Map<String, String> attributes = new java.util.HashMap<>(CHANGEABLE.wanted(scope));
        if (Boolean.TRUE.equals(scope.parameters().fifoQueue())) {
            attributes.putAll(FIXED.wanted(scope));
        }
        return scope.client()
                .createQueue(request -> request.queueName(queue(scope))
                        .attributesWithStrings(attributes)
                        .tags(scope.tags()))
                .queueUrl();
    }

    @Override
    public void update(Scope<SqsClient, Queue.Parameters> scope, Found found, Set<String> changes) {
        scope.client().setQueueAttributes(request -> request.queueUrl(found.name())
                .attributesWithStrings(CHANGEABLE.wanted(scope, changes)));
    }

    @Override
    public void tag(Scope<SqsClient, Queue.Parameters> scope, Found found, Map<String, String> tags) {
        scope.client().tagQueue(request -> request.queueUrl(found.name()).tags(tags));
    }

    @Override
    public void untag(Scope<SqsClient, Queue.Parameters> scope, Found found, List<String> keys) {
        scope.client().untagQueue(request -> request.queueUrl(found.name()).tagKeys(keys));
    }

    @Override
    public void delete(Scope<SqsClient, Queue.Parameters> scope, Found found) {
        scope.client().deleteQueue(request -> request.queueUrl(found.name()));
    }
}
