package dev.slipway.provider.aws.sns;

import dev.slipway.provider.aws.resource.AwsResource;
import java.util.List;

/** The kinds of sns.aws.upbound.io that are managed. */
public final class Sns {

    private Sns() {}

    public static List<AwsResource<?, ?>> resources() {
        return List.of(new TopicResource(), new TopicSubscriptionResource());
    }
}
