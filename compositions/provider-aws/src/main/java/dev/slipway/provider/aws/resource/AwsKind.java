package dev.slipway.provider.aws.resource;

import dev.slipway.cloud.aws.AwsClients;
import dev.slipway.declared.DeclaredKind;
import dev.slipway.declared.Reach;
import dev.slipway.declared.TagRules;
import dev.slipway.kernel.external.Identity;
import dev.slipway.managed.kind.ProviderConfigKinds;
import dev.slipway.provider.aws.account.AwsAccount;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkClient;

/** Makes the kinds of AWS resources. */
public final class AwsKind {

    /** The kinds of provider configuration, and what they have that nothing is done with. */
    public static final ProviderConfigKinds PROVIDER_CONFIGS =
            ProviderConfigKinds.of("aws.upbound.io", "v1beta1").ignoring(AwsAccount.WITHOUT_EFFECT);

    static final TagRules TAGS = new TagRules(Identity.OWNER_TAG, "aws:", "tagsAll", UnaryOperator.identity());

    private AwsKind() {}

    public static <C extends SdkClient, P> DeclaredKind<Scope<C, P>, P> of(
            AwsResource<C, P> resource, AwsClients clients) {
        return new DeclaredKind<>(
                resource, PROVIDER_CONFIGS, TAGS, connection -> reach(resource, clients, AwsAccount.of(connection)));
    }

    static <C extends SdkClient, P> Reach<Scope<C, P>, P> reach(
            AwsResource<C, P> resource, AwsClients clients, AwsAccount account) {
        return new AwsReach<>(resource.shape().service(), clients, account);
    }
}
