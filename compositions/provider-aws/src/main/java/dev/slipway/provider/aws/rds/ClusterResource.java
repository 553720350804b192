package dev.slipway.provider.aws.rds;

import dev.slipway.api.aws.rds.Cluster;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DBCluster;

/** A cluster of Aurora, or one of three instances. The caller chooses its identifier, and its owner's tag says whose it is. */
final class ClusterResource implements AwsResource<RdsClient, Cluster.Parameters> {

    @Override
    public Shape<AwsService<RdsClient>, Cluster.Parameters> shape() {
        return Shape.of(Services.RDS, Cluster.Parameters.class, "RDS cluster")
                .named("the object's name, made an identifier of RDS", object -> RdsNames.identifier(object.name()))
                .changeable(ClusterForm.CHANGEABLE.toArray(String[]::new))
                .fixed(ClusterForm.FIXED.toArray(String[]::new))
                .initial(
                        "domain",
                        "domainIamRoleName",
                        "dbSystemId",
                        "globalClusterIdentifier",
                        "masterUserSecretKmsKeyId")
                .initial(
                        "manageMasterUserPassword",
                        "replicationSourceIdentifier",
                        "sourceRegion",
                        "clusterScalabilityType")
                .initial("scalingConfiguration", "engineLifecycleSupport")
                .governing("allowMajorVersionUpgrade", "applyImmediately", "skipFinalSnapshot")
                .governing("finalSnapshotIdentifier", "deleteAutomatedBackups", "dbInstanceParameterGroupName")
                .ignored("clusterMembers", "masterPasswordWoVersion", "enableGlobalWriteForwarding")
                .initial("restoreToPointInTime", "snapshotIdentifier")
                .ignored("s3Import")
                .late("engineVersion", "port", "preferredBackupWindow", "preferredMaintenanceWindow")
                .password("masterPasswordSecretRef", "autoGeneratePassword", "password")
                .password("masterPasswordWoSecretRef", "autoGeneratePassword", "attribute.master_password")
                .publishing(
                        "`endpoint`, `reader_endpoint`, `port`, `username`, `password`, `attribute.master_password`",
                        (wanted, found) -> ClusterForm.connection(found))
                .slow(Duration.ofSeconds(10));
    }

    @Override
    public Optional<Found> find(Scope<RdsClient, Cluster.Parameters> scope) {
        DBCluster cluster = scope.client()
                .describeDBClusters(request -> request.dbClusterIdentifier(scope.name()))
                .dbClusters()
                .get(0);
        Found found = ClusterRestore.found(ClusterForm.read(scope, cluster), cluster);
        String status = cluster.status() == null ? "creating" : cluster.status();
        if (status.equals("available") || status.equals("stopped")) {
            return Optional.of(found);
        }
        return Optional.of(
                status.equals("deleting")
                        ? found.leaving(status)
                        : InstanceState.trouble(status)
                                .map(what -> found.broken(status, what))
                                .orElseGet(() -> found.busy(status)));
    }

    @Override
    public String create(Scope<RdsClient, Cluster.Parameters> scope) {
        if (!ClusterRestore.restore(scope)) {
            scope.client().createDBCluster(ClusterForm.create(scope));
        }
        return scope.name();
    }

    @Override
    public void update(Scope<RdsClient, Cluster.Parameters> scope, Found found, Set<String> changes) {
        scope.client().modifyDBCluster(ClusterForm.change(scope, found, changes));
        if (changes.contains("password")) {
            ClusterRestore.finish(scope, found);
        }
    }

    @Override
    public void tag(Scope<RdsClient, Cluster.Parameters> scope, Found found, Map<String, String> tags) {
        scope.client().addTagsToResource(request -> request.resourceName(found.text("arn"))
                .tags(Tags.list(tags)));
    }

    @Override
    public void untag(Scope<RdsClient, Cluster.Parameters> scope, Found found, List<String> keys) {
        scope.client().removeTagsFromResource(request -> request.resourceName(found.text("arn"))
                .tagKeys(keys));
    }

    /** What stands in the way is said; it goes on as soon as the object says otherwise. */
    @Override
    public void delete(Scope<RdsClient, Cluster.Parameters> scope, Found found) {
        var parameters = scope.parameters();
        boolean isProtected = "true".equals(found.text("deletionProtection"));
        if (isProtected && !Boolean.FALSE.equals(parameters.deletionProtection())) {
            throw scope.blocked(
                    "The cluster is protected from deletion. Set spec.forProvider.deletionProtection to false.");
        }
        boolean skip = Boolean.TRUE.equals(parameters.skipFinalSnapshot());
        if (!skip && parameters.finalSnapshotIdentifier() == null) {
            throw scope.blocked("Deleting takes a final snapshot, which has no name. Set"
                    + " spec.forProvider.finalSnapshotIdentifier, or spec.forProvider.skipFinalSnapshot to true if the"
                    + " data may be lost.");
        }
        if (isProtected) {
            scope.client().modifyDBCluster(request -> request.dbClusterIdentifier(found.name())
                    .deletionProtection(false));
        }
        scope.client().deleteDBCluster(request -> request.dbClusterIdentifier(found.name())
                .skipFinalSnapshot(skip)
                .finalDBSnapshotIdentifier(skip ? null : parameters.finalSnapshotIdentifier())
                .deleteAutomatedBackups(parameters.deleteAutomatedBackups()));
    }
}
