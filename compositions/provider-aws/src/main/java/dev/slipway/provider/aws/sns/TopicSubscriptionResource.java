package dev.slipway.provider.aws.sns;

import dev.slipway.api.aws.sns.TopicSubscription;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.Attributes;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.Subscription;

/** A subscription. A topic has each endpoint once, so topic, protocol and endpoint find it. */
final class TopicSubscriptionResource implements AwsResource<SnsClient, TopicSubscription.Parameters> {

    private static final String UNCONFIRMED = "PendingConfirmation";

    private static final Attributes CHANGEABLE = Attributes.of(
            "deliveryPolicy",
            "filterPolicy",
            "filterPolicyScope",
            "rawMessageDelivery",
            "redrivePolicy",
            "replayPolicy",
            "subscriptionRoleArn");

    private static final Attributes OBSERVED = Attributes.of(
            "endpoint", "protocol", "topicArn", "ownerId=Owner", "pendingConfirmation", "confirmationWasAuthenticated");

    @Override
    public Shape<AwsService<SnsClient>, TopicSubscription.Parameters> shape() {
        return Shape.of(Services.SNS, TopicSubscription.Parameters.class, "SNS subscription")
                .namedByCloud("the ARN; before there is one, topic, protocol and endpoint find the subscription")
                .keys("topicArn", "protocol", "endpoint")
                .changeable(CHANGEABLE.fields())
                .fixed("endpoint", "protocol", "topicArn")
                .documents("deliveryPolicy", "filterPolicy", "redrivePolicy", "replayPolicy")
                .ignored("confirmationTimeoutInMinutes", "endpointAutoConfirms");
    }

    @Override
    public Optional<Found> find(Scope<SnsClient, TopicSubscription.Parameters> scope) {
        return scope.name().startsWith("arn:") ? Optional.of(seen(scope, scope.name())) : search(scope);
    }

    private static Found seen(Scope<SnsClient, TopicSubscription.Parameters> scope, String arn) {
        Map<String, String> attributes = scope.client()
                .getSubscriptionAttributes(request -> request.subscriptionArn(arn))
                .attributes();
        Found found = Found.named(arn).with("arn", arn).with("id", arn);
        return CHANGEABLE.read(OBSERVED.read(found, attributes), attributes).with("ownerId", attributes.get("Owner"));
    }

    private static Optional<Found> search(Scope<SnsClient, TopicSubscription.Parameters> scope) {
        var parameters = scope.parameters();
        return scope
                .client()
                .listSubscriptionsByTopicPaginator(request -> request.topicArn(parameters.topicArn()))
                .subscriptions()
                .stream()
                .filter(one -> one.protocol().equals(parameters.protocol())
                        && one.endpoint().equals(parameters.endpoint()))
                .findFirst()
                .map(one -> seen(scope, one));
    }

    private static Found seen(Scope<SnsClient, TopicSubscription.Parameters> scope, Subscription one) {
        return one.subscriptionArn().equals(UNCONFIRMED)
                ? Found.named("").busy("waiting for its endpoint to confirm it")
                : seen(scope, one.subscriptionArn());
    }

    @Override
    public String create(Scope<SnsClient, TopicSubscription.Parameters> scope) {
        var parameters = scope.parameters();
        return scope.client()
                .subscribe(request -> request.topicArn(parameters.topicArn())
                        .protocol(parameters.protocol())
                        .endpoint(parameters.endpoint())
                        .returnSubscriptionArn(true)
                        .attributes(CHANGEABLE.wanted(scope)))
                .subscriptionArn();
    }

    @Override
    public void update(Scope<SnsClient, TopicSubscription.Parameters> scope, Found found, Set<String> changes) {
        CHANGEABLE.wanted(scope, changes).forEach((attribute, value) -> scope.client()
                .setSubscriptionAttributes(request -> request.subscriptionArn(found.name())
                        .attributeName(attribute)
                        .attributeValue(value)));
    }

    @Override
    public void delete(Scope<SnsClient, TopicSubscription.Parameters> scope, Found found) {
        scope.client().unsubscribe(request -> request.subscriptionArn(found.name()));
    }
}
