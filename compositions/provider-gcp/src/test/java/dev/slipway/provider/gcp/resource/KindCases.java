package dev.slipway.provider.gcp.resource;

import dev.slipway.api.gcp.pubsub.Subscription;
import dev.slipway.api.gcp.pubsub.Topic;
import dev.slipway.api.gcp.secretmanager.Secret;
import dev.slipway.api.gcp.secretmanager.SecretVersion;
import dev.slipway.api.gcp.sql.Database;
import dev.slipway.api.gcp.sql.DatabaseInstance;
import dev.slipway.api.gcp.sql.User;
import dev.slipway.api.gcp.storage.Bucket;
import dev.slipway.api.gcp.storage.BucketIAMMember;
import dev.slipway.provider.gcp.account.Services;
import dev.slipway.provider.gcp.pubsub.PubSub;
import dev.slipway.provider.gcp.secretmanager.Secrets;
import dev.slipway.provider.gcp.sql.Sql;
import dev.slipway.provider.gcp.storage.CloudStorage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The kinds that the contract is tested with. */
final class KindCases {

    private static final Map<String, String> LABELS = Map.of("team", "payments");
    private static final Map<String, String> OTHER_LABELS = Map.of("cost", "low");
    private static final Map<String, Object> SECRET_REF = Map.of("name", "s", "namespace", "n", "key", "k");

    private KindCases() {}

    static Stream<KindCase> all() {
        return Stream.of(
                        pubsub(),
                        storage(),
                        secrets(),
                        sql(),
                        MoreCases.iam(),
                        MoreCases.compute(),
                        MoreCases.edges(),
                        MoreCases.container())
                .flatMap(List::stream);
    }

    static GcpResource<?, ?> resource(List<GcpResource<?, ?>> kinds, Class<?> parameters) {
        return kinds.stream()
                .filter(kind -> kind.shape().parameters() == parameters)
                .findFirst()
                .orElseThrow();
    }

    private static List<KindCase> pubsub() {
        return List.of(
                KindCase.of(
                                resource(PubSub.resources(), Topic.Parameters.class),
                                Map.of("messageRetentionDuration", "86600s", "labels", LABELS))
                        .changing(Map.of("messageRetentionDuration", "90000s", "labels", OTHER_LABELS))
                        .calls("topic.create", "topic.patch", "topic.delete"),
                KindCase.of(resource(PubSub.resources(), Subscription.Parameters.class), KindCases::subscription)
                        .changing(Map.of(
                                "ackDeadlineSeconds",
                                30,
                                "retryPolicy",
                                Map.of("minimumBackoff", "20s"),
                                "labels",
                                OTHER_LABELS))
                        .calls("subscription.create", "subscription.patch", "subscription.delete"));
    }

    private static Map<String, Object> subscription(World world, String uid) {
        String topic = "projects/" + World.PROJECT + "/topics/t-" + uid;
        world.call(
                Services.PUBSUB,
                pubsub -> pubsub.projects().topics().create(topic, new com.google.api.services.pubsub.model.Topic()));
        return Map.of("topic", "t-" + uid, "ackDeadlineSeconds", 20, "labels", LABELS);
    }

    private static List<KindCase> storage() {
        return List.of(
                KindCase.of(
                                resource(CloudStorage.resources(), Bucket.Parameters.class),
                                Map.of(
                                        "location",
                                        "eu",
                                        "uniformBucketLevelAccess",
                                        true,
                                        "lifecycleRule",
                                        List.of(Map.of(
                                                "action", Map.of("type", "Delete"),
                                                "condition", Map.of("age", 30, "withState", "ARCHIVED"))),
                                        "labels",
                                        LABELS))
                        .changing(Map.of("versioning", Map.of("enabled", true), "labels", OTHER_LABELS))
                        .calls("bucket.insert", "bucket.patch", "bucket.delete"),
                KindCase.of(resource(CloudStorage.resources(), BucketIAMMember.Parameters.class), KindCases::member)
                        .calls("bucket.setIamPolicy", "none", "none")
                        .namedByGoogle()
                        .unmarked());
    }

    private static Map<String, Object> member(World world, String uid) {
        world.call(Services.STORAGE, storage -> storage.buckets()
                .insert(World.PROJECT, new com.google.api.services.storage.model.Bucket().setName("b-" + uid)));
        return Map.of("bucket", "b-" + uid, "role", "roles/storage.objectViewer", "member", "user:jane@example.org");
    }

    private static List<KindCase> secrets() {
        return List.of(
                KindCase.of(
                                resource(Secrets.resources(), Secret.Parameters.class),
                                Map.of("replication", Map.of("auto", Map.of()), "labels", LABELS))
                        .changing(Map.of("annotations", Map.of("why", "test"), "labels", OTHER_LABELS))
                        .calls("secret.create", "secret.patch", "secret.delete"),
                KindCase.of(resource(Secrets.resources(), SecretVersion.Parameters.class), KindCases::version)
                        .changing(Map.of("enabled", false))
                        .calls("version.add", "version.disable version.enable", "version.destroy")
                        .namedByGoogle()
                        .unmarked());
    }

    private static Map<String, Object> version(World world, String uid) {
        var secret = new com.google.api.services.secretmanager.v1.model.Secret()
                .setReplication(new com.google.api.services.secretmanager.v1.model.Replication());
        world.call(Services.SECRETMANAGER, manager -> manager.projects()
                .secrets()
                .create("projects/" + World.PROJECT, secret)
                .setSecretId("s-" + uid));
        return Map.of("secret", "s-" + uid, "enabled", true, "secretDataSecretRef", SECRET_REF);
    }

    private static List<KindCase> sql() {
        return List.of(
                KindCase.of(
                                resource(Sql.resources(), DatabaseInstance.Parameters.class),
                                Map.of(
                                        "databaseVersion",
                                        "POSTGRES_16",
                                        "region",
                                        "europe-west1",
                                        "deletionProtection",
                                        false,
                                        "settings",
                                        Map.of("tier", "db-f1-micro", "userLabels", LABELS)))
                        .changing(Map.of(
                                "settings", Map.of("tier", "db-g1-small", "diskSize", 20, "userLabels", OTHER_LABELS)))
                        .calls("instance.insert", "instance.patch", "instance.delete")
                        .slow(),
                KindCase.of(resource(Sql.resources(), Database.Parameters.class), KindCases::onInstance)
                        .changing(Map.of("charset", "LATIN1"))
                        .calls("database.insert", "database.patch", "database.delete")
                        .unmarked(),
                KindCase.of(resource(Sql.resources(), User.Parameters.class), KindCases::user)
                        .changing(Map.of("passwordPolicy", Map.of("allowedFailedAttempts", 5)))
                        .calls("user.insert", "user.update", "user.delete")
                        .unmarked());
    }

    private static Map<String, Object> onInstance(World world, String uid) {
        world.call(Services.SQL, sql -> sql.instances()
                .insert(
                        World.PROJECT,
                        new com.google.api.services.sqladmin.model.DatabaseInstance()
                                .setName("i-" + uid)
                                .setDatabaseVersion("POSTGRES_16")));
        return Map.of("instance", "i-" + uid);
    }

    private static Map<String, Object> user(World world, String uid) {
        return Map.of("instance", onInstance(world, uid).get("instance"), "passwordSecretRef", SECRET_REF);
    }
}
