package dev.slipway.provider.aws.eks;

import dev.slipway.api.aws.eks.AccessEntry;
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
import software.amazon.awssdk.services.eks.EksClient;
import software.amazon.awssdk.services.eks.model.CreateAccessEntryRequest;

/** Who of IAM is who in a cluster. A cluster has each principal once. */
final class AccessEntryResource implements AwsResource<EksClient, AccessEntry.Parameters> {

    @Override
    public Shape<AwsService<EksClient>, AccessEntry.Parameters> shape() {
        return Shape.of(Services.EKS, AccessEntry.Parameters.class, "EKS access entry")
                .namedByCloud("the cluster's name, a colon, and the principal's ARN")
                .keys("clusterName", "principalArn")
                .changeable("kubernetesGroups", "userName")
                .fixed("clusterName", "principalArn", "type");
    }

    @Override
    public Optional<Found> find(Scope<EksClient, AccessEntry.Parameters> scope) {
        String[] name = name(scope).split(":", 2);
        var entry = scope.client()
                .describeAccessEntry(request -> request.clusterName(name[0]).principalArn(name[1]))
                .accessEntry();
        return Optional.of(Found.named(name(scope))
                .from(SdkTree.of(entry), "accessEntryArn", "clusterName", "kubernetesGroups", "principalArn", "type")
                .with("userName", entry.username())
                .with("createdAt", String.valueOf(entry.createdAt()))
                .with("modifiedAt", String.valueOf(entry.modifiedAt()))
                .tagged(entry.tags()));
    }

    private static String name(Scope<EksClient, AccessEntry.Parameters> scope) {
        return scope.name().contains(":")
                ? scope.name()
                : scope.require("clusterName", scope.text("clusterName")) + ":"
                        + scope.require("principalArn", scope.text("principalArn"));
    }

    @Override
    public String create(Scope<EksClient, AccessEntry.Parameters> scope) {
        scope.client()
                .createAccessEntry(scope.fill(CreateAccessEntryRequest.builder())
                        .username(scope.parameters().userName())
                        .clientRequestToken(scope.token())
                        .tags(scope.tags())
                        .build());
        return name(scope);
    }

    @Override
    public void update(Scope<EksClient, AccessEntry.Parameters> scope, Found found, Set<String> changes) {
        var parameters = scope.parameters();
        scope.client().updateAccessEntry(request -> request.clusterName(found.text("clusterName"))
                .principalArn(found.text("principalArn"))
                .kubernetesGroups(parameters.kubernetesGroups())
                .username(parameters.userName()));
    }

    @Override
    public void tag(Scope<EksClient, AccessEntry.Parameters> scope, Found found, Map<String, String> tags) {
        scope.client().tagResource(request -> request.resourceArn(found.text("accessEntryArn"))
                .tags(tags));
    }

    @Override
    public void untag(Scope<EksClient, AccessEntry.Parameters> scope, Found found, List<String> keys) {
        scope.client().untagResource(request -> request.resourceArn(found.text("accessEntryArn"))
                .tagKeys(keys));
    }

    @Override
    public void delete(Scope<EksClient, AccessEntry.Parameters> scope, Found found) {
        scope.client().deleteAccessEntry(request -> request.clusterName(found.text("clusterName"))
                .principalArn(found.text("principalArn")));
    }
}
