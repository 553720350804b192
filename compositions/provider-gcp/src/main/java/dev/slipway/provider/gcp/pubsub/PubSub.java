package dev.slipway.provider.gcp.pubsub;

import dev.slipway.provider.gcp.resource.GcpResource;
import java.util.List;

/** The kinds of pubsub.gcp.upbound.io that are managed. */
public final class PubSub {

    private PubSub() {}

    public static List<GcpResource<?, ?>> resources() {
        return List.of(new TopicResource(), new SubscriptionResource());
    }
}
