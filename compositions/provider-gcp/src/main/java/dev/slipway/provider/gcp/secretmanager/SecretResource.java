package dev.slipway.provider.gcp.secretmanager;

import com.google.api.services.secretmanager.v1.SecretManager;
import dev.slipway.api.gcp.secretmanager.Secret;
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
import java.util.TreeMap;

/** A secret without its values, which are versions. */
final class SecretResource implements GcpResource<SecretManager, Secret.Parameters> {

    private static final Form<com.google.api.services.secretmanager.v1.model.Secret> FORM = Form.of(
            com.google.api.services.secretmanager.v1.model.Secret.class, "replication.auto=replication.automatic");

    private static final String[] CHANGEABLE = {
        "annotations", "expireTime", "rotation", "topics", "versionAliases", "versionDestroyTtl"
    };

    @Override
    public Shape<GcpService<SecretManager>, Secret.Parameters> shape() {
        return Shape.of(Services.SECRETMANAGER, Secret.Parameters.class, "secret")
                .tagsIn("labels")
                .changeable(CHANGEABLE)
                .fixed("replication")
                .initial("ttl")
                .governing("deletionProtection", "project")
                .ignored("tags");
    }

    @Override
    public Form<?> form() {
        return FORM;
    }

    private static String path(Scope<?, ?> scope) {
        return scope.parent() + "/secrets/" + scope.name();
    }

    @Override
    public Optional<Found> find(Scope<SecretManager, Secret.Parameters> scope) {
        var secret = scope.call(manager -> manager.projects().secrets().get(path(scope)));
        Map<String, Object> tree = FORM.read(secret);
        tree.put("annotations", Marks.without(secret.getAnnotations()));
        return Optional.of(Found.named(scope.name())
                .from(tree, CHANGEABLE)
                .from(tree, "replication", "createTime", "name")
                .with("id", path(scope))
                .tagged(Found.labels(secret.getLabels())));
    }

    @Override
    public String create(Scope<SecretManager, Secret.Parameters> scope) {
        var secret = FORM.all(scope).setLabels(scope.tags());
        scope.call(manager ->
                manager.projects().secrets().create(scope.parent(), secret).setSecretId(scope.name()));
        return scope.name();
    }

    /** The annotations are written whole, so those that mark versions are written with them. */
    @Override
    public void update(Scope<SecretManager, Secret.Parameters> scope, Found found, Set<String> changes) {
        var change = FORM.some(scope, changes);
        if (changes.contains("annotations")) {
            var now = scope.call(manager -> manager.projects().secrets().get(path(scope)));
            Map<String, String> all = new TreeMap<>(Marks.of(now.getAnnotations()));
            all.putAll(Found.labels(change.getAnnotations()));
            change.setAnnotations(all).setEtag(now.getEtag());
        }
        patch(scope, change, changes);
    }

    private static void patch(
            Scope<SecretManager, ?> scope,
            com.google.api.services.secretmanager.v1.model.Secret change,
            Iterable<String> fields) {
        scope.call(manager ->
                manager.projects().secrets().patch(path(scope), change).setUpdateMask(String.join(",", fields)));
    }

    @Override
    public void label(Scope<SecretManager, Secret.Parameters> scope, Found found, Map<String, String> labels) {
        patch(scope, new com.google.api.services.secretmanager.v1.model.Secret().setLabels(labels), List.of("labels"));
    }

    @Override
    public void delete(Scope<SecretManager, Secret.Parameters> scope, Found found) {
        if (Boolean.TRUE.equals(scope.parameters().deletionProtection())) {
            throw scope.blocked(
                    "The secret is protected from deletion. Set spec.forProvider.deletionProtection to false.");
        }
        scope.call(manager -> manager.projects().secrets().delete(path(scope)));
    }
}
