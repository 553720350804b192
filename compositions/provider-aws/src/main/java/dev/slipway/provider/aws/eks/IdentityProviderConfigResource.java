package dev.slipway.provider.aws.eks;

import dev.slipway.api.aws.eks.IdentityProviderConfig;
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
import java.util.TreeMap;
import software.amazon.awssdk.services.eks.EksClient;
import software.amazon.awssdk.services.eks.model.AssociateIdentityProviderConfigRequest;
import software.amazon.awssdk.services.eks.model.OidcIdentityProviderConfig;
import software.amazon.awssdk.services.eks.model.OidcIdentityProviderConfigRequest;

/**
 * Whose users may log in. A cluster has at most one, and nothing of it but its tags can be changed; EKS takes a quarter of an
 * hour to begin or to end with it.
 */
final class IdentityProviderConfigResource implements AwsResource<EksClient, IdentityProviderConfig.Parameters> {

    private static final String TYPE = "oidc";
    private static final Set<String> FIELDS = Set.of(
            "clientId",
            "groupsClaim",
            "groupsPrefix",
            "issuerUrl",
            "requiredClaims",
            "usernameClaim",
            "usernamePrefix");

    @Override
    public Shape<AwsService<EksClient>, IdentityProviderConfig.Parameters> shape() {
        return Shape.of(Services.EKS, IdentityProviderConfig.Parameters.class, "EKS identity provider")
                .keys("clusterName")
                .fixed("clusterName", "oidc")
                .slow(Duration.ofSeconds(15));
    }

    @Override
    public Optional<Found> find(Scope<EksClient, IdentityProviderConfig.Parameters> scope) {
        String cluster = cluster(scope);
        OidcIdentityProviderConfig oidc = scope.client()
                .describeIdentityProviderConfig(request -> request.clusterName(cluster)
                        .identityProviderConfig(one -> one.type(TYPE).name(scope.name())))
                .identityProviderConfig()
                .oidc();
        String status = oidc.statusAsString();
        Found found = Found.named(scope.name())
                .with("arn", oidc.identityProviderConfigArn())
                .with("clusterName", oidc.clusterName())
                .with(TYPE, seen(oidc))
                .with("status", status)
                .tagged(oidc.tags());
        return Optional.of(
                switch (oidc.status()) {
                    case ACTIVE -> found;
                    case DELETING -> found.leaving(status);
                    default -> found.busy(status);
                });
    }

    private static Map<String, Object> seen(OidcIdentityProviderConfig oidc) {
        Map<String, Object> seen = new TreeMap<>(SdkTree.of(oidc));
        seen.keySet().retainAll(FIELDS);
        return seen;
    }

    private static String cluster(Scope<EksClient, IdentityProviderConfig.Parameters> scope) {
        return scope.require("clusterName", scope.parameters().clusterName());
    }

    @Override
    public String create(Scope<EksClient, IdentityProviderConfig.Parameters> scope) {
        scope.require("oidc", scope.parameters().oidc());
        scope.client()
                .associateIdentityProviderConfig(
                        scope.fill(AssociateIdentityProviderConfigRequest.builder(), List.of("clusterName"))
                                .oidc(oidc(scope))
                                .clientRequestToken(scope.token())
                                .tags(scope.tags())
                                .build());
        return scope.name();
    }

    private static OidcIdentityProviderConfigRequest oidc(Scope<EksClient, IdentityProviderConfig.Parameters> scope) {
        Map<String, Object> tree = new TreeMap<>();
        if (scope.tree().get(TYPE) instanceof Map<?, ?> wanted) {
            wanted.forEach((key, value) -> tree.put(String.valueOf(key), value));
        }
        return SdkTree.fill(OidcIdentityProviderConfigRequest.builder(), tree)
                .identityProviderConfigName(scope.name())
                .build();
    }

    @Override
    public void tag(Scope<EksClient, IdentityProviderConfig.Parameters> scope, Found found, Map<String, String> tags) {
        scope.client()
                .tagResource(request -> request.resourceArn(found.text("arn")).tags(tags));
    }

    @Override
    public void untag(Scope<EksClient, IdentityProviderConfig.Parameters> scope, Found found, List<String> keys) {
        scope.client()
                .untagResource(request -> request.resourceArn(found.text("arn")).tagKeys(keys));
    }

    @Override
    public void delete(Scope<EksClient, IdentityProviderConfig.Parameters> scope, Found found) {
        scope.client().disassociateIdentityProviderConfig(request -> request.clusterName(cluster(scope))
                .identityProviderConfig(one -> one.type(TYPE).name(found.name())));
    }
}
