package dev.slipway.provider.gcp.storage;

import com.google.api.services.storage.Storage;
import com.google.api.services.storage.model.StorageObject;
import dev.slipway.api.gcp.storage.Bucket;
import dev.slipway.cloud.gcp.GcpService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.gcp.account.Services;
import dev.slipway.provider.gcp.resource.Form;
import dev.slipway.provider.gcp.resource.GcpResource;
import dev.slipway.provider.gcp.resource.LabelPatch;
import dev.slipway.provider.gcp.resource.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A bucket. Its name is unique in the world, and its labels say whose it is. */
final class BucketResource implements GcpResource<Storage, Bucket.Parameters> {

    private static final Form<com.google.api.services.storage.model.Bucket> FORM = Form.of(
            com.google.api.services.storage.model.Bucket.class,
            "lifecycleRule=lifecycle.rule",
            "requesterPays=billing.requesterPays",
            "publicAccessPrevention=iamConfiguration.publicAccessPrevention",
            "uniformBucketLevelAccess=iamConfiguration.uniformBucketLevelAccess.enabled");

    private static final String[] CHANGEABLE = {
        "autoclass",
        "cors",
        "defaultEventBasedHold",
        "encryption",
        "ipFilter",
        "lifecycleRule",
        "logging",
        "publicAccessPrevention",
        "requesterPays",
        "retentionPolicy",
        "rpo",
        "softDeletePolicy",
        "storageClass",
        "uniformBucketLevelAccess",
        "versioning",
        "website"
    };

    /** Objects that one pass deletes before a bucket that may lose them; the next pass goes on. */
    private static final long OBJECTS_PER_PASS = 50;

    @Override
    public Shape<GcpService<Storage>, Bucket.Parameters> shape() {
        return Shape.of(Services.STORAGE, Bucket.Parameters.class, "Cloud Storage bucket")
                .tagsIn("labels")
                .changeable(CHANGEABLE)
                .fixed("customPlacementConfig", "enableObjectRetention", "hierarchicalNamespace", "location")
                .governing("forceDestroy", "project")
                .ignored("retentionPolicy.isLocked")
                .ignored(SEND);
    }

    /** Say that a 0 is meant, which needs no saying here. */
    private static final String[] SEND = {
        "lifecycleRule.condition.sendAgeIfZero",
        "lifecycleRule.condition.sendDaysSinceCustomTimeIfZero",
        "lifecycleRule.condition.sendDaysSinceNoncurrentTimeIfZero",
        "lifecycleRule.condition.sendNumNewerVersionsIfZero",
        "lifecycleRule.condition.sizeAboveBytes",
        "lifecycleRule.condition.sizeBelowBytes"
    };

    @Override
    public Form<?> form() {
        return FORM;
    }

    @Override
    public Optional<Found> find(Scope<Storage, Bucket.Parameters> scope) {
        var bucket = scope.call(storage -> storage.buckets().get(scope.name()));
        Map<String, Object> tree = FORM.read(bucket);
        Found found = Found.named(scope.name())
                .from(tree, CHANGEABLE)
                .from(tree, "customPlacementConfig", "hierarchicalNamespace", "projectNumber", "timeCreated", "updated")
                .with("lifecycleRule", LifecycleRules.ours(tree.get("lifecycleRule")))
                .with("storageClass", as(scope.text("storageClass"), bucket.getStorageClass()))
                .with("location", as(scope.text("location"), bucket.getLocation()))
                .with("enableObjectRetention", bucket.getObjectRetention() != null)
                .with("selfLink", bucket.getSelfLink())
                .with("url", "gs://" + scope.name());
        return Optional.of(found.tagged(Found.labels(bucket.getLabels())));
    }

    /** Google answers in capital letters, however it was asked. */
    private static @Nullable String as(String wanted, @Nullable String seen) {
        return wanted.equalsIgnoreCase(seen) ? wanted : seen;
    }

    @Override
    public String create(Scope<Storage, Bucket.Parameters> scope) {
        boolean retention = Boolean.TRUE.equals(scope.parameters().enableObjectRetention());
        var bucket = model(scope.tree()).setName(scope.name()).setLabels(scope.tags());
        scope.call(storage -> storage.buckets()
                .insert(scope.project(), bucket)
                .setEnableObjectRetention(retention ? Boolean.TRUE : null));
        return scope.name();
    }

    private static com.google.api.services.storage.model.Bucket model(Map<String, Object> tree) {
        Map<String, Object> all = new LinkedHashMap<>(tree);
        all.computeIfPresent("lifecycleRule", (field, rules) -> LifecycleRules.googles(rules));
        return FORM.model(all, unknown -> {});
    }

    @Override
    public void update(Scope<Storage, Bucket.Parameters> scope, Found found, Set<String> changes) {
        patch(scope, model(scope.tree(changes)));
    }

    private static void patch(Scope<Storage, ?> scope, com.google.api.services.storage.model.Bucket change) {
        scope.call(storage -> storage.buckets().patch(scope.name(), change));
    }

    @Override
    public void label(Scope<Storage, Bucket.Parameters> scope, Found found, Map<String, String> labels) {
        patch(scope, new com.google.api.services.storage.model.Bucket().setLabels(LabelPatch.of(found, labels)));
    }

    @Override
    public void delete(Scope<Storage, Bucket.Parameters> scope, Found found) {
        if (Boolean.TRUE.equals(scope.parameters().forceDestroy())) {
            empty(scope);
        }
        scope.call(storage -> storage.buckets().delete(scope.name()));
    }

    private static void empty(Scope<Storage, ?> scope) {
        var page = scope.call(storage ->
                storage.objects().list(scope.name()).setVersions(true).setMaxResults(OBJECTS_PER_PASS));
        List<StorageObject> objects = page.getItems() == null ? List.of() : page.getItems();
        for (StorageObject object : new ArrayList<>(objects)) {
            scope.call(storage ->
                    storage.objects().delete(scope.name(), object.getName()).setGeneration(object.getGeneration()));
        }
    }
}
