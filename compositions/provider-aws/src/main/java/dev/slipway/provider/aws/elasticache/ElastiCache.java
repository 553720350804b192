package dev.slipway.provider.aws.elasticache;

import dev.slipway.provider.aws.resource.AwsResource;
import java.util.List;

/** The kinds of elasticache.aws.upbound.io that are managed. */
public final class ElastiCache {

    private ElastiCache() {}

    public static List<AwsResource<?, ?>> resources() {
        return List.of(new ReplicationGroupResource(), new SubnetGroupResource());
    }
}
