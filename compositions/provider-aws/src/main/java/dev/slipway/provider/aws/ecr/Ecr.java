package dev.slipway.provider.aws.ecr;

import dev.slipway.provider.aws.resource.AwsResource;
import java.util.List;

/** The kinds of ecr.aws.upbound.io that are managed. */
public final class Ecr {

    private Ecr() {}

    public static List<AwsResource<?, ?>> resources() {
        return List.of(new RepositoryResource());
    }
}
