package dev.slipway.server;

import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DBInstance;

/** What an AWS account really holds, as its owner sees it. */
final class AwsWorld {

    private AwsWorld() {}

    /** The RDS instances of the region that the examples name. */
    static List<DBInstance> instances(URI endpoint) {
        try (RdsClient rds = RdsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("emulated", "emulated")))
                .build()) {
            return rds.describeDBInstancesPaginator().dbInstances().stream().toList();
        }
    }
}
