package dev.slipway.provider.aws.rds;

import dev.slipway.api.aws.rds.InstanceObservation;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.Endpoint;
import software.amazon.awssdk.services.rds.model.MasterUserSecret;

/** Turns RDS's answer into what {@code status.atProvider} shows, under the names that Upbound's provider uses. */
final class InstanceView {

    private InstanceView() {}

    static InstanceObservation of(DBInstance instance, String region) {
        Map<String, Object> tree = new LinkedHashMap<>();
        InstanceFields.all()
                .forEach(field -> put(tree, field.name(), field.seen().apply(instance)));
        put(tree, "arn", instance.dbInstanceArn());
        put(tree, "id", instance.dbiResourceId());
        put(tree, "resourceId", instance.dbiResourceId());
        put(tree, "identifier", instance.dbInstanceIdentifier());
        put(tree, "status", instance.dbInstanceStatus());
        put(tree, "region", region);
        put(tree, "engineVersionActual", instance.engineVersion());
        put(tree, "replicas", instance.readReplicaDBInstanceIdentifiers());
        put(tree, "replicateSourceDb", instance.readReplicaSourceDBInstanceIdentifier());
        put(tree, "replicaMode", instance.replicaModeAsString());
        put(tree, "latestRestorableTime", text(instance.latestRestorableTime()));
        endpoint(tree, instance.endpoint());
        secret(tree, instance.masterUserSecret());
        Map<String, String> tags = Tags.of(instance.tagList());
        put(tree, "tags", tags);
        put(tree, "tagsAll", tags);
        return Json.convert(tree, InstanceObservation.class);
    }

    private static void endpoint(Map<String, Object> tree, @Nullable Endpoint endpoint) {
        if (endpoint == null || endpoint.address() == null) {
            return;
        }
        put(tree, "address", endpoint.address());
        put(tree, "hostedZoneId", endpoint.hostedZoneId());
        put(tree, "endpoint", endpoint.address() + ":" + endpoint.port());
    }

    private static void secret(Map<String, Object> tree, @Nullable MasterUserSecret secret) {
        if (secret == null || secret.secretArn() == null) {
            return;
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        put(shown, "kmsKeyId", secret.kmsKeyId());
        put(shown, "secretArn", secret.secretArn());
        put(shown, "secretStatus", secret.secretStatus());
        put(tree, "masterUserSecret", new ArrayList<>(List.of(shown)));
        put(tree, "manageMasterUserPassword", true);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void put(Map<String, Object> tree, String name, @Nullable Object value) {
        if (value != null) {
            tree.put(name, value);
        }
    }
}
