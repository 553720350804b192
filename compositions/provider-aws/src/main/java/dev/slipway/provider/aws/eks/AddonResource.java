package dev.slipway.provider.aws.eks;

import dev.slipway.api.aws.eks.Addon;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import dev.slipway.provider.aws.resource.SdkTree;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.eks.EksClient;
import software.amazon.awssdk.services.eks.model.AddonPodIdentityAssociations;
import software.amazon.awssdk.services.eks.model.CreateAddonRequest;

/** Software that EKS keeps in a cluster. A cluster has each add-on once. */
final class AddonResource implements AwsResource<EksClient, Addon.Parameters> {

    @Override
    public Shape<AwsService<EksClient>, Addon.Parameters> shape() {
        return Shape.of(Services.EKS, Addon.Parameters.class, "EKS add-on")
                .namedByCloud("the cluster's name, a colon, and the add-on's")
                .keys("clusterName", "addonName")
                .changeable("addonVersion", "configurationValues", "serviceAccountRoleArn")
                .fixed("addonName", "clusterName")
                .documents("configurationValues")
                .initial("namespaceConfig", "podIdentityAssociation")
                .governing("preserve", "resolveConflictsOnCreate", "resolveConflictsOnUpdate")
                .slow(Duration.ofSeconds(10));
    }

    @Override
    public Optional<Found> find(Scope<EksClient, Addon.Parameters> scope) {
        String[] name = name(scope).split(":", 2);
        var addon = scope.client()
                .describeAddon(request -> request.clusterName(name[0]).addonName(name[1]))
                .addon();
        Found found = Found.named(name(scope))
                .from(
                        SdkTree.of(addon),
                        "addonName",
                        "addonVersion",
                        "clusterName",
                        "configurationValues",
                        "serviceAccountRoleArn")
                .with("arn", addon.addonArn())
                .with("createdAt", String.valueOf(addon.createdAt()))
                .with("modifiedAt", String.valueOf(addon.modifiedAt()))
                .tagged(addon.tags());
        String status = addon.statusAsString();
        return Optional.of(
                switch (addon.status()) {
                    case ACTIVE, DEGRADED, UPDATE_FAILED -> found;
                    case DELETING -> found.leaving(status);
                    case CREATE_FAILED, DELETE_FAILED ->
                        found.broken(
                                status,
                                "EKS could not do it. Look at the add-on's health in the cluster, correct it, then"
                                        + " delete this object and create it again.");
                    default -> found.busy(status);
                });
    }

    private static String name(Scope<EksClient, Addon.Parameters> scope) {
        return scope.name().contains(":")
                ? scope.name()
                : scope.require("clusterName", scope.text("clusterName")) + ":"
                        + scope.require("addonName", scope.text("addonName"));
    }

    @Override
    public String create(Scope<EksClient, Addon.Parameters> scope) {
        var parameters = scope.parameters();
        scope.client()
                .createAddon(scope.fill(
                                CreateAddonRequest.builder(),
                                List.of(
                                        "addonName",
                                        "addonVersion",
                                        "clusterName",
                                        "configurationValues",
                                        "namespaceConfig",
                                        "serviceAccountRoleArn"))
                        .podIdentityAssociations(identities(parameters))
                        .resolveConflicts(parameters.resolveConflictsOnCreate())
                        .clientRequestToken(scope.token())
                        .tags(scope.tags())
                        .build());
        return name(scope);
    }

    private static @Nullable List<AddonPodIdentityAssociations> identities(Addon.Parameters wanted) {
        return wanted.podIdentityAssociation() == null
                ? null
                : wanted.podIdentityAssociation().stream()
                        .map(identity -> AddonPodIdentityAssociations.builder()
                                .roleArn(identity.roleArn())
                                .serviceAccount(identity.serviceAccount())
                                .build())
                        .toList();
    }

    @Override
    public void update(Scope<EksClient, Addon.Parameters> scope, Found found, Set<String> changes) {
        var parameters = scope.parameters();
        scope.client().updateAddon(request -> request.clusterName(found.text("clusterName"))
                .addonName(found.text("addonName"))
                .addonVersion(parameters.addonVersion())
                .configurationValues(parameters.configurationValues())
                .serviceAccountRoleArn(parameters.serviceAccountRoleArn())
                .resolveConflicts(parameters.resolveConflictsOnUpdate()));
    }

    @Override
    public void tag(Scope<EksClient, Addon.Parameters> scope, Found found, Map<String, String> tags) {
        scope.client()
                .tagResource(request -> request.resourceArn(found.text("arn")).tags(tags));
    }

    @Override
    public void untag(Scope<EksClient, Addon.Parameters> scope, Found found, List<String> keys) {
        scope.client()
                .untagResource(request -> request.resourceArn(found.text("arn")).tagKeys(keys));
    }

    @Override
    public void delete(Scope<EksClient, Addon.Parameters> scope, Found found) {
        scope.client().deleteAddon(request -> request.clusterName(found.text("clusterName"))
                .addonName(found.text("addonName"))
                .preserve(Boolean.TRUE.equals(scope.parameters().preserve())));
    }
}
