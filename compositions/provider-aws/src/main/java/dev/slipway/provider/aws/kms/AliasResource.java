package dev.slipway.provider.aws.kms;

import dev.slipway.api.aws.kms.Alias;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.AliasListEntry;

/** A name of a key. */
final class AliasResource implements AwsResource<KmsClient, Alias.Parameters> {

    private static final String PREFIX = "alias/";

    @Override
    public Shape<AwsService<KmsClient>, Alias.Parameters> shape() {
        return Shape.of(Services.KMS, Alias.Parameters.class, "KMS alias")
                .named("the object's name; AWS has `alias/` before it", object -> object.name())
                .keys("targetKeyId")
                .changeable("targetKeyId");
    }

    @Override
    public Optional<Found> find(Scope<KmsClient, Alias.Parameters> scope) {
        String name = alias(scope);
        return scope.client().listAliasesPaginator().aliases().stream()
                .filter(alias -> alias.aliasName().equals(name))
                .findFirst()
                .map(alias -> seen(scope, alias));
    }

    /** A target that is wanted by its ARN is met by the key with that ID. */
    private static Found seen(Scope<KmsClient, Alias.Parameters> scope, AliasListEntry alias) {
        String wanted = scope.text("targetKeyId");
        boolean isMet = wanted.endsWith("/" + alias.targetKeyId());
        return Found.named(scope.name())
                .with("arn", alias.aliasArn())
                .with("targetKeyArn", alias.aliasArn().replace(alias.aliasName(), "key/" + alias.targetKeyId()))
                .with("targetKeyId", isMet ? wanted : alias.targetKeyId());
    }

    private static String alias(Scope<KmsClient, Alias.Parameters> scope) {
        return scope.name().startsWith(PREFIX) ? scope.name() : PREFIX + scope.name();
    }

    @Override
    public String create(Scope<KmsClient, Alias.Parameters> scope) {
        scope.client().createAlias(request -> request.aliasName(alias(scope))
                .targetKeyId(scope.parameters().targetKeyId()));
        return scope.name();
    }

    @Override
    public void update(Scope<KmsClient, Alias.Parameters> scope, Found found, Set<String> changes) {
        scope.client().updateAlias(request -> request.aliasName(alias(scope))
                .targetKeyId(scope.parameters().targetKeyId()));
    }

    @Override
    public void delete(Scope<KmsClient, Alias.Parameters> scope, Found found) {
        scope.client().deleteAlias(request -> request.aliasName(alias(scope)));
    }
}
