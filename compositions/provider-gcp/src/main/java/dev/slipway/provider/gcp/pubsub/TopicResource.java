package dev.slipway.provider.gcp.pubsub;

import com.google.api.services.pubsub.Pubsub;
import com.google.api.services.pubsub.model.UpdateTopicRequest;
import dev.slipway.api.gcp.pubsub.Topic;
import dev.slipway.cloud.gcp.GcpService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.gcp.account.Services;
import dev.slipway.provider.gcp.resource.Form;
import dev.slipway.provider.gcp.resource.GcpResource;
import dev.slipway.provider.gcp.resource.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A topic. */
final class TopicResource implements GcpResource<Pubsub, Topic.Parameters> {

    private static final Form<com.google.api.services.pubsub.model.Topic> FORM =
            Form.of(com.google.api.services.pubsub.model.Topic.class);

    private static final String[] CHANGEABLE = {
        "ingestionDataSourceSettings",
        "messageRetentionDuration",
        "messageStoragePolicy",
        "messageTransforms",
        "schemaSettings"
    };

    @Override
    public Shape<GcpService<Pubsub>, Topic.Parameters> shape() {
        return Shape.of(Services.PUBSUB, Topic.Parameters.class, "Pub/Sub topic")
                .tagsIn("labels")
                .changeable(CHANGEABLE)
                .fixed("kmsKeyName")
                .initial("tags")
                .governing("project")
                .ignored("messageTransforms.aiInference");
    }

    @Override
    public Form<?> form() {
        return FORM;
    }

    static String path(Scope<?, ?> scope) {
        return scope.parent() + "/topics/" + scope.name();
    }

    @Override
    public Optional<Found> find(Scope<Pubsub, Topic.Parameters> scope) {
        var topic = scope.call(pubsub -> pubsub.projects().topics().get(path(scope)));
        return Optional.of(Found.named(scope.name())
                .from(FORM.read(topic), CHANGEABLE)
                .with("kmsKeyName", topic.getKmsKeyName())
                .with("id", topic.getName())
                .tagged(Found.labels(topic.getLabels())));
    }

    @Override
    public String create(Scope<Pubsub, Topic.Parameters> scope) {
        var topic = FORM.all(scope).setLabels(scope.tags());
        scope.call(pubsub -> pubsub.projects().topics().create(path(scope), topic));
        return scope.name();
    }

    @Override
    public void update(Scope<Pubsub, Topic.Parameters> scope, Found found, Set<String> changes) {
        patch(scope, FORM.some(scope, changes), changes);
    }

    private static void patch(
            Scope<Pubsub, ?> scope, com.google.api.services.pubsub.model.Topic topic, Iterable<String> fields) {
        var request =
                new UpdateTopicRequest().setTopic(topic.setName(path(scope))).setUpdateMask(String.join(",", fields));
        scope.call(pubsub -> pubsub.projects().topics().patch(path(scope), request));
    }

    @Override
    public void label(Scope<Pubsub, Topic.Parameters> scope, Found found, Map<String, String> labels) {
        patch(scope, new com.google.api.services.pubsub.model.Topic().setLabels(labels), List.of("labels"));
    }

    @Override
    public void delete(Scope<Pubsub, Topic.Parameters> scope, Found found) {
        scope.call(pubsub -> pubsub.projects().topics().delete(path(scope)));
    }
}
