package dev.slipway.provider.aws.rds;

import dev.slipway.api.aws.rds.Cluster;
import dev.slipway.declared.Found;
import dev.slipway.provider.aws.resource.Scope;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DBCluster;
import software.amazon.awssdk.services.rds.model.RestoreDbClusterFromSnapshotRequest;
import software.amazon.awssdk.services.rds.model.RestoreDbClusterToPointInTimeRequest;

/**
 * Clusters that begin with the data of others. Restoring takes no password: the one of the data is kept until it is set by a
 * change, and a tag, put on by the same call that restores, says that this is still to be done.
 */
final class ClusterRestore {

    private ClusterRestore() {}

    /** Restore the cluster if the parameters say from what; false if they say nothing. */
    static boolean restore(Scope<RdsClient, Cluster.Parameters> scope) {
        Cluster.Parameters wanted = scope.parameters();
        if (wanted.s3Import() != null) {
            throw scope.invalid(
                    "Creating a cluster from spec.forProvider.s3Import is not supported. Create it in another"
                            + " way and import it by the annotation crossplane.io/external-name.");
        }
        if (wanted.snapshotIdentifier() != null) {
            scope.client().restoreDBClusterFromSnapshot(fromSnapshot(scope));
        } else if (wanted.restoreToPointInTime() != null) {
            scope.client().restoreDBClusterToPointInTime(toPointInTime(scope, wanted.restoreToPointInTime()));
        } else {
            return false;
        }
        return true;
    }

    private static RestoreDbClusterFromSnapshotRequest fromSnapshot(Scope<RdsClient, Cluster.Parameters> scope) {
        Cluster.Parameters wanted = scope.parameters();
        return scope.fill(RestoreDbClusterFromSnapshotRequest.builder())
                .dbClusterIdentifier(scope.name())
                .enableIAMDatabaseAuthentication(wanted.iamDatabaseAuthenticationEnabled())
                .enableCloudwatchLogsExports(wanted.enabledCloudwatchLogsExports())
                .enablePerformanceInsights(wanted.performanceInsightsEnabled())
                .tags(Tags.list(tags(scope)))
                .build();
    }

    private static RestoreDbClusterToPointInTimeRequest toPointInTime(
            Scope<RdsClient, Cluster.Parameters> scope, Cluster.RestoreToPointInTime from) {
        Cluster.Parameters wanted = scope.parameters();
        return scope.fill(RestoreDbClusterToPointInTimeRequest.builder())
                .dbClusterIdentifier(scope.name())
                .sourceDBClusterIdentifier(from.sourceClusterIdentifier())
                .sourceDbClusterResourceId(from.sourceClusterResourceId())
                .restoreType(from.restoreType())
                .restoreToTime(time(scope, from.restoreToTime()))
                .useLatestRestorableTime(from.useLatestRestorableTime())
                .enableIAMDatabaseAuthentication(wanted.iamDatabaseAuthenticationEnabled())
                .enableCloudwatchLogsExports(wanted.enabledCloudwatchLogsExports())
                .enablePerformanceInsights(wanted.performanceInsightsEnabled())
                .tags(Tags.list(tags(scope)))
                .build();
    }

    private static @Nullable Instant time(Scope<RdsClient, Cluster.Parameters> scope, @Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            throw scope.invalid("spec.forProvider.restoreToPointInTime.restoreToTime: " + text
                    + " is no time; write one such as 2026-01-31T12:00:00Z.");
        }
    }

    private static Map<String, String> tags(Scope<RdsClient, Cluster.Parameters> scope) {
        Map<String, String> tags = new LinkedHashMap<>(scope.tags());
        boolean isManaged = Boolean.TRUE.equals(scope.parameters().manageMasterUserPassword());
        if (isManaged || scope.password().isPresent()) {
            tags.put(Tags.AWAITS_PASSWORD, "pending");
        }
        return tags;
    }

    /** Return what was found with its tags, and that the password is still to be set, if so. */
    static Found found(Found found, DBCluster cluster) {
        Found tagged = found.tagged(Tags.of(cluster.tagList()));
        return Tags.awaitPassword(cluster.tagList()) ? tagged.unfinished("password") : tagged;
    }

    /** Take the tag off when the password has been set; it is not there on what was not restored. */
    static void finish(Scope<RdsClient, Cluster.Parameters> scope, Found found) {
        scope.client().removeTagsFromResource(request -> request.resourceName(found.text("arn"))
                .tagKeys(Tags.AWAITS_PASSWORD));
    }
}
