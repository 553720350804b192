package dev.slipway.provider.aws.sqs;

import dev.slipway.provider.aws.resource.AwsResource;
import java.util.List;

/** The kinds of sqs.aws.upbound.io that are managed. */
public final class Sqs {

    private Sqs() {}

    public static List<AwsResource<?, ?>> resources() {
        return List.of(new QueueResource());
    }
}
