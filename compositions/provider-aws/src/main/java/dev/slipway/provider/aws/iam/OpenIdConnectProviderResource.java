package dev.slipway.provider.aws.iam;

import dev.slipway.api.aws.iam.OpenIDConnectProvider;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.iam.IamClient;

/** An issuer of tokens. An account has each URL once, and the ARN follows from it. */
final class OpenIdConnectProviderResource implements AwsResource<IamClient, OpenIDConnectProvider.Parameters> {

    private static final String SCHEME = "https://";

    @Override
    public Shape<AwsService<IamClient>, OpenIDConnectProvider.Parameters> shape() {
        return Shape.of(Services.IAM, OpenIDConnectProvider.Parameters.class, "IAM OpenID Connect provider")
                .global()
                .namedByCloud("the ARN, which follows from the account and `url`")
                .keys("url")
                .changeable("clientIdList", "thumbprintList")
                .fixed("url");
    }

    @Override
    public Optional<Found> find(Scope<IamClient, OpenIDConnectProvider.Parameters> scope) {
        String arn = scope.name().startsWith("arn:") ? scope.name() : scope.arn("iam", "oidc-provider/" + host(scope));
        var seen = scope.client().getOpenIDConnectProvider(request -> request.openIDConnectProviderArn(arn));
        return Optional.of(Found.named(arn)
                .with("arn", arn)
                .with("url", SCHEME + seen.url().replace(SCHEME, ""))
                .with("clientIdList", seen.clientIDList())
                .with("thumbprintList", seen.thumbprintList())
                .tagged(Iam.tags(seen.tags())));
    }

    private static String host(Scope<IamClient, OpenIDConnectProvider.Parameters> scope) {
        return scope.require("url", scope.parameters().url()).replace(SCHEME, "");
    }

    @Override
    public String create(Scope<IamClient, OpenIDConnectProvider.Parameters> scope) {
        var parameters = scope.parameters();
        return scope.client()
                .createOpenIDConnectProvider(request -> request.url(parameters.url())
                        .clientIDList(parameters.clientIdList())
                        .thumbprintList(parameters.thumbprintList())
                        .tags(Iam.tags(scope.tags())))
                .openIDConnectProviderArn();
    }

    @Override
    public void update(Scope<IamClient, OpenIDConnectProvider.Parameters> scope, Found found, Set<String> changes) {
        var parameters = scope.parameters();
        if (changes.contains("thumbprintList")) {
            scope.client()
                    .updateOpenIDConnectProviderThumbprint(request ->
                            request.openIDConnectProviderArn(found.name()).thumbprintList(parameters.thumbprintList()));
        }
        if (changes.contains("clientIdList") && parameters.clientIdList() != null) {
            clients(scope, found.name(), parameters.clientIdList());
        }
    }

    private static void clients(
            Scope<IamClient, OpenIDConnectProvider.Parameters> scope, String arn, List<String> wanted) {
        List<String> seen = scope.client()
                .getOpenIDConnectProvider(request -> request.openIDConnectProviderArn(arn))
                .clientIDList();
        wanted.stream().filter(id -> !seen.contains(id)).forEach(id -> scope.client()
                .addClientIDToOpenIDConnectProvider(
                        request -> request.openIDConnectProviderArn(arn).clientID(id)));
        seen.stream().filter(id -> !wanted.contains(id)).forEach(id -> scope.client()
                .removeClientIDFromOpenIDConnectProvider(
                        request -> request.openIDConnectProviderArn(arn).clientID(id)));
    }

    @Override
    public void tag(Scope<IamClient, OpenIDConnectProvider.Parameters> scope, Found found, Map<String, String> tags) {
        scope.client().tagOpenIDConnectProvider(request -> request.openIDConnectProviderArn(found.name())
                .tags(Iam.tags(tags)));
    }

    @Override
    public void untag(Scope<IamClient, OpenIDConnectProvider.Parameters> scope, Found found, List<String> keys) {
        scope.client().untagOpenIDConnectProvider(request -> request.openIDConnectProviderArn(found.name())
                .tagKeys(keys));
    }

    @Override
    public void delete(Scope<IamClient, OpenIDConnectProvider.Parameters> scope, Found found) {
        scope.client().deleteOpenIDConnectProvider(request -> request.openIDConnectProviderArn(found.name()));
    }
}
