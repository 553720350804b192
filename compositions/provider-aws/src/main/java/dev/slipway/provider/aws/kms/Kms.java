package dev.slipway.provider.aws.kms;

import dev.slipway.provider.aws.resource.AwsResource;
import java.util.List;

/** The kinds of kms.aws.upbound.io that are managed. */
public final class Kms {

    private Kms() {}

    public static List<AwsResource<?, ?>> resources() {
        return List.of(new KeyResource(), new AliasResource());
    }
}
