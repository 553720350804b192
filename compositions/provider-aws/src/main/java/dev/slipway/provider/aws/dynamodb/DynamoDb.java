package dev.slipway.provider.aws.dynamodb;

import dev.slipway.provider.aws.resource.AwsResource;
import java.util.List;

/** The kinds of dynamodb.aws.upbound.io that are managed. */
public final class DynamoDb {

    private DynamoDb() {}

    public static List<AwsResource<?, ?>> resources() {
        return List.of(new TableResource());
    }
}
