package dev.slipway.provider.aws.rds;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.api.aws.rds.InstanceParameters;
import dev.slipway.kernel.external.Identity;
import dev.slipway.provider.aws.resource.SdkTree;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.CreateDbInstanceReadReplicaRequest;
import software.amazon.awssdk.services.rds.model.CreateDbInstanceRequest;
import software.amazon.awssdk.services.rds.model.RestoreDbInstanceFromDbSnapshotRequest;
import software.amazon.awssdk.services.rds.model.RestoreDbInstanceToPointInTimeRequest;
import software.amazon.awssdk.services.rds.model.Tag;

/**
 * What an instance begins with: nothing, a snapshot, the data of another instance at a time, or an instance that it follows.
 * Restoring takes no password, so a tag says that it is still to be set, see {@link Tags#AWAITS_PASSWORD}.
 */
enum InstanceSource {
    NOTHING("CreateDBInstance"),
    SNAPSHOT("RestoreDBInstanceFromDBSnapshot"),
    POINT_IN_TIME("RestoreDBInstanceToPointInTime"),
    REPLICATION("CreateDBInstanceReadReplica");

    /** What the data has already, so that no call to restore takes it. */
    private static final List<String> OF_THE_DATA = List.of("MasterUsername", "MasterUserPassword", "DBName");

    private final String operation;

    InstanceSource(String operation) {
        this.operation = operation;
    }

    static InstanceSource of(InstanceParameters parameters) {
        if (parameters.snapshotIdentifier() != null) {
            return SNAPSHOT;
        }
        if (parameters.replicateSourceDb() != null) {
            return REPLICATION;
        }
        return point(parameters) == null ? NOTHING : POINT_IN_TIME;
    }

    String operation() {
        return operation;
    }

    /** Ask RDS for the instance. */
    void create(RdsClient rds, Identity identity, DesiredInstance desired) {
        CreateDbInstanceRequest plain = InstanceRequests.create(identity, desired);
        switch (this) {
            case NOTHING -> rds.createDBInstance(plain);
            case SNAPSHOT -> rds.restoreDBInstanceFromDBSnapshot(snapshot(plain, desired));
            case POINT_IN_TIME -> rds.restoreDBInstanceToPointInTime(pointInTime(plain, desired));
            case REPLICATION -> rds.createDBInstanceReadReplica(replica(plain, desired.parameters()));
        }
    }

    private static <B extends SdkPojo> B filled(B builder, CreateDbInstanceRequest plain) {
        Map<String, Object> tree = SdkTree.of(plain);
        OF_THE_DATA.forEach(tree::remove);
        return SdkTree.fill(builder, tree);
    }

    private static List<Tag> tags(CreateDbInstanceRequest plain, DesiredInstance desired) {
        boolean isManaged = Boolean.TRUE.equals(desired.parameters().manageMasterUserPassword());
        Map<String, String> tags = Tags.of(plain.tags());
        if (desired.password().isPresent() && !isManaged) {
            tags.put(Tags.AWAITS_PASSWORD, "pending");
        }
        return Tags.list(tags);
    }

    private static RestoreDbInstanceFromDbSnapshotRequest snapshot(
            CreateDbInstanceRequest plain, DesiredInstance desired) {
        return filled(RestoreDbInstanceFromDbSnapshotRequest.builder(), plain)
                .dbSnapshotIdentifier(desired.parameters().snapshotIdentifier())
                .tags(tags(plain, desired))
                .build();
    }

    private static RestoreDbInstanceToPointInTimeRequest pointInTime(
            CreateDbInstanceRequest plain, DesiredInstance desired) {
        JsonNode point = point(desired.parameters());
        return filled(RestoreDbInstanceToPointInTimeRequest.builder(), plain)
                .targetDBInstanceIdentifier(plain.dbInstanceIdentifier())
                .sourceDBInstanceIdentifier(text(point, "sourceDbInstanceIdentifier"))
                .sourceDbiResourceId(text(point, "sourceDbiResourceId"))
                .sourceDBInstanceAutomatedBackupsArn(text(point, "sourceDbInstanceAutomatedBackupsArn"))
                .restoreTime(time(text(point, "restoreTime")))
                .useLatestRestorableTime(
                        point != null && point.path("useLatestRestorableTime").asBoolean() ? true : null)
                .tags(tags(plain, desired))
                .build();
    }

    private static CreateDbInstanceReadReplicaRequest replica(
            CreateDbInstanceRequest plain, InstanceParameters parameters) {
        return filled(CreateDbInstanceReadReplicaRequest.builder(), plain)
                .sourceDBInstanceIdentifier(parameters.replicateSourceDb())
                .replicaMode(parameters.replicaMode())
                .build();
    }

    /** Older versions of the kind have a list of one. */
    private static @Nullable JsonNode point(InstanceParameters parameters) {
        JsonNode given = parameters.restoreToPointInTime();
        return given != null && given.isArray() ? given.get(0) : given;
    }

    private static @Nullable String text(@Nullable JsonNode node, String field) {
        return node == null || !node.hasNonNull(field) ? null : node.get(field).asText();
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            throw InstanceRules.invalid("spec.forProvider.restoreToPointInTime.restoreTime: " + text
                    + " is no time; write one such as 2026-01-31T12:00:00Z.");
        }
    }
}
