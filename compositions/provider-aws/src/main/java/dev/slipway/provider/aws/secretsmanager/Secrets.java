package dev.slipway.provider.aws.secretsmanager;

import dev.slipway.provider.aws.resource.AwsResource;
import java.util.List;

/** The kinds of secretsmanager.aws.upbound.io that are managed. */
public final class Secrets {

    private Secrets() {}

    public static List<AwsResource<?, ?>> resources() {
        return List.of(new SecretResource());
    }
}
