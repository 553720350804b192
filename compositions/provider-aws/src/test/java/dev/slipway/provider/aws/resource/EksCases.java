package dev.slipway.provider.aws.resource;

import static dev.slipway.provider.aws.resource.KindCases.resource;

import dev.slipway.api.aws.eks.AccessEntry;
import dev.slipway.api.aws.eks.AccessPolicyAssociation;
import dev.slipway.api.aws.eks.Addon;
import dev.slipway.api.aws.eks.Cluster;
import dev.slipway.api.aws.eks.IdentityProviderConfig;
import dev.slipway.api.aws.eks.NodeGroup;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.eks.Eks;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The kinds of EKS. */
final class EksCases {

    private static final String ROLE = "arn:aws:iam::123456789012:role/eks";
    private static final Map<String, String> TAGS = Map.of("team", "payments");
    private static final Map<String, String> OTHER_TAGS = Map.of("cost", "low");

    private static final Map<String, Object> ACCESS =
            Map.of("authenticationMode", "API", "bootstrapClusterCreatorAdminPermissions", false);

    private static final String POLICY = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy";

    private EksCases() {}

    static List<KindCase> all() {
        return Stream.of(nodes(), inside(), users()).flatMap(List::stream).toList();
    }

    private static List<KindCase> nodes() {
        return List.of(
                KindCase.of(
                                resource(Eks.resources(), Cluster.Parameters.class),
                                Map.of(
                                        "roleArn",
                                        ROLE,
                                        "accessConfig",
                                        List.of(ACCESS),
                                        "vpcConfig",
                                        List.of(Map.of("subnetIds", List.of("subnet-1", "subnet-2"))),
                                        "tags",
                                        TAGS))
                        .changing(Map.of("tags", OTHER_TAGS))
                        .calls("CreateCluster", "TagResource UntagResource UpdateClusterConfig", "DeleteCluster"),
                KindCase.of(
                                resource(Eks.resources(), NodeGroup.Parameters.class),
                                Map.of(
                                        "clusterName",
                                        "$cluster",
                                        "nodeRoleArn",
                                        ROLE,
                                        "subnetIds",
                                        List.of("subnet-1"),
                                        "scalingConfig",
                                        List.of(Map.of("minSize", 1, "maxSize", 3, "desiredSize", 2)),
                                        "tags",
                                        TAGS))
                        .changing(Map.of("scalingConfig", Map.of("minSize", 1, "maxSize", 5, "desiredSize", 3)))
                        .calls("CreateNodegroup", "UpdateNodegroupConfig", "DeleteNodegroup")
                        .beforeEach((world, uid) -> Map.of("cluster", world.shared("cluster", EksCases::cluster))));
    }

    private static List<KindCase> inside() {
        return List.of(
                KindCase.of(
                                resource(Eks.resources(), Addon.Parameters.class),
                                Map.of(
                                        "clusterName", "main",
                                        "addonName", "addon-$uid",
                                        "configurationValues", "{\"replicas\": 2}",
                                        "tags", TAGS))
                        .changing(Map.of("addonVersion", "v2", "tags", OTHER_TAGS))
                        .calls("CreateAddon", "UpdateAddon TagResource UntagResource", "DeleteAddon")
                        .namedByAws()
                        .lacking(),
                KindCase.of(
                                resource(Eks.resources(), AccessEntry.Parameters.class),
                                Map.of("clusterName", "main", "principalArn", ROLE + "-$uid", "tags", TAGS))
                        .changing(Map.of("kubernetesGroups", List.of("viewers"), "tags", OTHER_TAGS))
                        .calls("CreateAccessEntry", "UpdateAccessEntry TagResource UntagResource", "DeleteAccessEntry")
                        .namedByAws()
                        .lacking(),
                KindCase.of(
                                resource(Eks.resources(), AccessPolicyAssociation.Parameters.class),
                                Map.of(
                                        "clusterName",
                                        "main",
                                        "principalArn",
                                        ROLE + "-$uid",
                                        "policyArn",
                                        POLICY,
                                        "accessScope",
                                        Map.of("type", "cluster")))
                        .changing(Map.of("accessScope", Map.of("type", "namespace", "namespaces", List.of("one"))))
                        .calls("AssociateAccessPolicy", "none", "DisassociateAccessPolicy")
                        .existing((world, values) -> world.lackingHas("-" + values.get("uid") + POLICY))
                        .unmarked()
                        .namedByAws()
                        .lacking());
    }

    private static List<KindCase> users() {
        Map<String, Object> oidc = Map.of(
                "clientId", "kubernetes",
                "issuerUrl", "https://login.example.com",
                "usernameClaim", "email",
                "requiredClaims", Map.of("org", "payments"));
        return List.of(KindCase.of(
                        resource(Eks.resources(), IdentityProviderConfig.Parameters.class),
                        Map.of("clusterName", "main", "oidc", List.of(oidc), "tags", TAGS))
                .changing(Map.of("tags", OTHER_TAGS))
                .calls(
                        "AssociateIdentityProviderConfig",
                        "TagResource UntagResource",
                        "DisassociateIdentityProviderConfig")
                .lacking());
    }

    private static String cluster(World world) {
        return world.client(Services.EKS)
                .createCluster(request -> request.name("for-all")
                        .roleArn(ROLE)
                        .resourcesVpcConfig(network -> network.subnetIds("subnet-1")))
                .cluster()
                .name();
    }
}
