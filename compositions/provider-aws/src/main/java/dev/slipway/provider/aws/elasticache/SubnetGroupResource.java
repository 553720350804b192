package dev.slipway.provider.aws.elasticache;

import dev.slipway.api.aws.elasticache.SubnetGroup;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import dev.slipway.provider.aws.resource.SdkTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.elasticache.ElastiCacheClient;
import software.amazon.awssdk.services.elasticache.model.Subnet;

/** The subnets in which ElastiCache may place nodes. */
final class SubnetGroupResource implements AwsResource<ElastiCacheClient, SubnetGroup.Parameters> {

    @Override
    public Shape<AwsService<ElastiCacheClient>, SubnetGroup.Parameters> shape() {
        return Shape.of(Services.ELASTICACHE, SubnetGroup.Parameters.class, "ElastiCache subnet group")
                .changeable("description", "subnetIds");
    }

    @Override
    public Optional<Found> find(Scope<ElastiCacheClient, SubnetGroup.Parameters> scope) {
        var group = scope.client()
                .describeCacheSubnetGroups(request -> request.cacheSubnetGroupName(scope.name()))
                .cacheSubnetGroups()
                .get(0);
        return Optional.of(Found.named(scope.name())
                .from(SdkTree.of(group), "arn", "vpcId")
                .with("description", group.cacheSubnetGroupDescription())
                .with(
                        "subnetIds",
                        group.subnets().stream().map(Subnet::subnetIdentifier).toList())
                .tagged(CacheTags.of(scope, group.arn())));
    }

    @Override
    public String create(Scope<ElastiCacheClient, SubnetGroup.Parameters> scope) {
        var parameters = scope.parameters();
        scope.client().createCacheSubnetGroup(request -> request.cacheSubnetGroupName(scope.name())
                .cacheSubnetGroupDescription(
                        parameters.description() == null ? "Managed by Slipway" : parameters.description())
                .subnetIds(parameters.subnetIds())
                .tags(CacheTags.list(scope.tags())));
        return scope.name();
    }

    @Override
    public void update(Scope<ElastiCacheClient, SubnetGroup.Parameters> scope, Found found, Set<String> changes) {
        var parameters = scope.parameters();
        scope.client().modifyCacheSubnetGroup(request -> request.cacheSubnetGroupName(found.name())
                .cacheSubnetGroupDescription(parameters.description())
                .subnetIds(parameters.subnetIds()));
    }

    @Override
    public void tag(Scope<ElastiCacheClient, SubnetGroup.Parameters> scope, Found found, Map<String, String> tags) {
        scope.client().addTagsToResource(request -> request.resourceName(found.text("arn"))
                .tags(CacheTags.list(tags)));
    }

    @Override
    public void untag(Scope<ElastiCacheClient, SubnetGroup.Parameters> scope, Found found, List<String> keys) {
        scope.client().removeTagsFromResource(request -> request.resourceName(found.text("arn"))
                .tagKeys(keys));
    }

    @Override
    public void delete(Scope<ElastiCacheClient, SubnetGroup.Parameters> scope, Found found) {
        scope.client().deleteCacheSubnetGroup(request -> request.cacheSubnetGroupName(found.name()));
    }
}
