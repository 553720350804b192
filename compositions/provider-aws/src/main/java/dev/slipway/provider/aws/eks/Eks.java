package dev.slipway.provider.aws.eks;

import dev.slipway.provider.aws.resource.AwsResource;
import java.util.List;

/** The kinds of eks.aws.upbound.io that are managed. */
public final class Eks {

    private Eks() {}

    public static List<AwsResource<?, ?>> resources() {
        return List.of(
                new ClusterResource(),
                new NodeGroupResource(),
                new AddonResource(),
                new AccessEntryResource(),
                new AccessPolicyAssociationResource(),
                new IdentityProviderConfigResource());
    }
}
