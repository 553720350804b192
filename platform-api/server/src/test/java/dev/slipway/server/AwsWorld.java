package dev.slipway.server;

import java.net.URI;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eks.EksClient;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DBInstance;

/** What an AWS account really holds, as its owner sees it. */
final class AwsWorld {

    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("emulated", "emulated"));

    private AwsWorld() {}

    /** Make an EKS cluster as somebody else would, with a tag. */
    static void makeCluster(URI endpoint, String name, String tag) {
        try (EksClient eks = EksClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .credentialsProvider(CREDENTIALS)
                .build()) {
            eks.createCluster(cluster -> cluster.name(name)
                    .roleArn("arn:aws:iam::123456789012:role/theirs")
                    .resourcesVpcConfig(network -> network.subnetIds("subnet-a", "subnet-b"))
                    .tags(Map.of(tag, "shared")));
        }
    }

    /** The RDS instances of the region that the examples name. */
    static List<DBInstance> instances(URI endpoint) {
        try (RdsClient rds = RdsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .credentialsProvider(CREDENTIALS)
                .build()) {
            return rds.describeDBInstancesPaginator().dbInstances().stream().toList();
        }
    }
}
