package dev.slipway.cluster.aws;

import dev.slipway.testkit.aws.Journal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eks.EksClient;
import software.amazon.awssdk.services.iam.IamClient;

/** Somebody at a console of AWS. */
record ByHand(EksClient eks, IamClient iam) implements AutoCloseable {

    private static final String ROLE = "theirs";

    static ByHand at(URI endpoint) {
        var key = StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAHAND", "emulated"));
        return new ByHand(
                EksClient.builder()
                        .endpointOverride(endpoint)
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(key)
                        .build(),
                IamClient.builder()
                        .endpointOverride(endpoint)
                        .region(Region.AWS_GLOBAL)
                        .credentialsProvider(key)
                        .build());
    }

    /** Make a cluster with a node group of two nodes. */
    void cluster(String name, String group) {
        iam.createRole(request -> request.roleName(ROLE).assumeRolePolicyDocument("{}"));
        eks.createCluster(request -> request.name(name)
                .version("1.33")
                .roleArn("arn:aws:iam::123456789012:role/theirs")
                .resourcesVpcConfig(network -> network.subnetIds("subnet-a", "subnet-b")));
        eks.createNodegroup(request -> request.clusterName(name)
                .nodegroupName(group)
                .nodeRole("arn:aws:iam::123456789012:role/theirs")
                .subnets("subnet-a")
                .scalingConfig(scaling -> scaling.minSize(1).maxSize(4).desiredSize(2)));
    }

    void tag(String name, String tag) {
        String arn =
                eks.describeCluster(request -> request.name(name)).cluster().arn();
        eks.tagResource(request -> request.resourceArn(arn).tags(Map.of(tag, "shared")));
    }

    /** Return the calls from that one on that were no mere looks. */
    static List<Journal.Entry> changes(List<Journal.Entry> entries, int from) {
        return entries.subList(from, entries.size()).stream()
                .filter(entry -> !entry.action().matches("(GET |Get|Describe|List|AssumeRole).*"))
                .toList();
    }

    @Override
    public void close() {
        iam.deleteRole(request -> request.roleName(ROLE));
        iam.close();
        eks.close();
    }
}
