package dev.slipway.provider.gcp.pubsub;

import com.google.api.services.pubsub.Pubsub;
import com.google.api.services.pubsub.model.UpdateSubscriptionRequest;
import dev.slipway.api.gcp.pubsub.Subscription;
import dev.slipway.cloud.gcp.GcpService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.gcp.account.Services;
import dev.slipway.provider.gcp.resource.Form;
import dev.slipway.provider.gcp.resource.GcpResource;
import dev.slipway.provider.gcp.resource.Links;
import dev.slipway.provider.gcp.resource.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A subscription to a topic. */
final class SubscriptionResource implements GcpResource<Pubsub, Subscription.Parameters> {

    private static final Form<com.google.api.services.pubsub.model.Subscription> FORM =
            Form.of(com.google.api.services.pubsub.model.Subscription.class);

    private static final String[] CHANGEABLE = {
        "ackDeadlineSeconds",
        "bigqueryConfig",
        "cloudStorageConfig",
        "deadLetterPolicy",
        "enableExactlyOnceDelivery",
        "expirationPolicy",
        "messageRetentionDuration",
        "messageTransforms",
        "pushConfig",
        "retainAckedMessages",
        "retryPolicy"
    };

    @Override
    public Shape<GcpService<Pubsub>, Subscription.Parameters> shape() {
        return Shape.of(Services.PUBSUB, Subscription.Parameters.class, "Pub/Sub subscription")
                .tagsIn("labels")
                .changeable(CHANGEABLE)
                .fixed("enableMessageOrdering", "filter", "topic")
                .initial("tags")
                .governing("project")
                .ignored("messageTransforms.aiInference");
    }

    @Override
    public Form<?> form() {
        return FORM;
    }

    private static String path(Scope<?, ?> scope) {
        return scope.parent() + "/subscriptions/" + scope.name();
    }

    /** The topic of another project is given by its path. */
    private static String topic(Scope<?, Subscription.Parameters> scope) {
        String topic = scope.require("topic", scope.parameters().topic());
        return topic.contains("/") ? topic : scope.parent() + "/topics/" + topic;
    }

    @Override
    public Optional<Found> find(Scope<Pubsub, Subscription.Parameters> scope) {
        var subscription =
                scope.call(pubsub -> pubsub.projects().subscriptions().get(path(scope)));
        return Optional.of(Found.named(scope.name())
                .from(FORM.read(subscription), CHANGEABLE)
                .with("enableMessageOrdering", subscription.getEnableMessageOrdering())
                .with("filter", subscription.getFilter())
                .with("topic", Links.as(scope.text("topic"), subscription.getTopic()))
                .with("id", subscription.getName())
                .tagged(Found.labels(subscription.getLabels())));
    }

    @Override
    public String create(Scope<Pubsub, Subscription.Parameters> scope) {
        var subscription = FORM.all(scope).setTopic(topic(scope)).setLabels(scope.tags());
        scope.call(pubsub -> pubsub.projects().subscriptions().create(path(scope), subscription));
        return scope.name();
    }

    @Override
    public void update(Scope<Pubsub, Subscription.Parameters> scope, Found found, Set<String> changes) {
        patch(scope, FORM.some(scope, changes), changes);
    }

    private static void patch(
            Scope<Pubsub, ?> scope,
            com.google.api.services.pubsub.model.Subscription subscription,
            Iterable<String> fields) {
        var request = new UpdateSubscriptionRequest()
                .setSubscription(subscription.setName(path(scope)))
                .setUpdateMask(String.join(",", fields));
        scope.call(pubsub -> pubsub.projects().subscriptions().patch(path(scope), request));
    }

    @Override
    public void label(Scope<Pubsub, Subscription.Parameters> scope, Found found, Map<String, String> labels) {
        patch(scope, new com.google.api.services.pubsub.model.Subscription().setLabels(labels), List.of("labels"));
    }

    @Override
    public void delete(Scope<Pubsub, Subscription.Parameters> scope, Found found) {
        scope.call(pubsub -> pubsub.projects().subscriptions().delete(path(scope)));
    }
}
