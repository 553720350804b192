package dev.slipway.provider.aws.route53;

import dev.slipway.provider.aws.resource.AwsResource;
import java.util.List;

/** The kinds of route53.aws.upbound.io that are managed. */
public final class Route53 {

    private Route53() {}

    public static List<AwsResource<?, ?>> resources() {
        return List.of(new ZoneResource(), new RecordResource());
    }
}
