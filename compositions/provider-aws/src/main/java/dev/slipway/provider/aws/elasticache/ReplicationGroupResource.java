package dev.slipway.provider.aws.elasticache;

import dev.slipway.api.aws.elasticache.ReplicationGroup;
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
import software.amazon.awssdk.services.elasticache.ElastiCacheClient;
import software.amazon.awssdk.services.elasticache.model.CacheClusterNotFoundException;

/** A Redis or Valkey. What its nodes have in common is told by any one of them. */
final class ReplicationGroupResource implements AwsResource<ElastiCacheClient, ReplicationGroup.Parameters> {

    @Override
    public Shape<AwsService<ElastiCacheClient>, ReplicationGroup.Parameters> shape() {
        return Shape.of(Services.ELASTICACHE, ReplicationGroup.Parameters.class, "ElastiCache replication group")
                .changeable(GroupForm.CHANGEABLE.toArray(String[]::new))
                .fixed(GroupForm.FIXED.toArray(String[]::new))
                .initial("preferredCacheClusterAzs", "nodeGroupConfiguration", "snapshotArns")
                .initial("snapshotName", "securityGroupNames", "globalReplicationGroupId", "numNodeGroups")
                .initial("numCacheClusters", "numberCacheClusters", "replicasPerNodeGroup")
                .governing("applyImmediately", "authTokenUpdateStrategy", "finalSnapshotIdentifier")
                .ignored("durability")
                .password("authTokenSecretRef", "autoGenerateAuthToken", "attribute.auth_token")
                .publishing(
                        "`endpoint`, `reader_endpoint`, `port`, `attribute.auth_token`",
                        (wanted, found) -> GroupForm.connection(found))
                .slow(Duration.ofSeconds(10));
    }

    @Override
    public Optional<Found> find(Scope<ElastiCacheClient, ReplicationGroup.Parameters> scope) {
        software.amazon.awssdk.services.elasticache.model.ReplicationGroup group = scope.client()
                .describeReplicationGroups(request -> request.replicationGroupId(scope.name()))
                .replicationGroups()
                .get(0);
        Found found = GroupForm.read(scope, group);
        String status = group.status() == null ? "creating" : group.status();
        found = found.tagged(CacheTags.of(scope, group.arn()));
        return Optional.of(
                switch (status) {
                    case "available" -> node(scope, group, found);
                    case "deleting" -> found.leaving(status);
                    case "create-failed" ->
                        found.broken(status, "it could not be created. Delete this object and create it again.");
                    default -> found.busy(status);
                });
    }

    private static Found node(
            Scope<ElastiCacheClient, ReplicationGroup.Parameters> scope,
            software.amazon.awssdk.services.elasticache.model.ReplicationGroup group,
            Found found) {
        if (group.memberClusters().isEmpty()) {
            return found;
        }
        String member = group.memberClusters().get(0);
        try {
            return scope
                    .client()
                    .describeCacheClusters(request -> request.cacheClusterId(member))
                    .cacheClusters()
                    .stream()
                    .findFirst()
                    .map(node -> GroupForm.read(scope, node, found))
                    .orElse(found);
        } catch (CacheClusterNotFoundException replaced) {
            // A node may just be replaced by another; the group is there all the same.
            return found;
        }
    }

    @Override
    public String create(Scope<ElastiCacheClient, ReplicationGroup.Parameters> scope) {
        scope.client().createReplicationGroup(GroupForm.create(scope));
        return scope.name();
    }

    @Override
    public void update(Scope<ElastiCacheClient, ReplicationGroup.Parameters> scope, Found found, Set<String> changes) {
        scope.client().modifyReplicationGroup(GroupForm.change(scope, found, changes));
    }

    @Override
    public void tag(
            Scope<ElastiCacheClient, ReplicationGroup.Parameters> scope, Found found, Map<String, String> tags) {
        scope.client().addTagsToResource(request -> request.resourceName(found.text("arn"))
                .tags(CacheTags.list(tags)));
    }

    @Override
    public void untag(Scope<ElastiCacheClient, ReplicationGroup.Parameters> scope, Found found, List<String> keys) {
        scope.client().removeTagsFromResource(request -> request.resourceName(found.text("arn"))
                .tagKeys(keys));
    }

    @Override
    public void delete(Scope<ElastiCacheClient, ReplicationGroup.Parameters> scope, Found found) {
        scope.client().deleteReplicationGroup(request -> request.replicationGroupId(found.name())
                .finalSnapshotIdentifier(scope.parameters().finalSnapshotIdentifier()));
    }
}
