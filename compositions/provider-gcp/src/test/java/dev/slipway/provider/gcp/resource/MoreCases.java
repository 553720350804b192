package dev.slipway.provider.gcp.resource;

import static dev.slipway.provider.gcp.resource.KindCases.resource;

import com.google.api.services.iam.v1.model.CreateServiceAccountRequest;
import dev.slipway.api.gcp.cloudplatform.ProjectIAMMember;
import dev.slipway.api.gcp.cloudplatform.ServiceAccount;
import dev.slipway.api.gcp.cloudplatform.ServiceAccountKey;
import dev.slipway.api.gcp.compute.Address;
import dev.slipway.api.gcp.compute.Firewall;
import dev.slipway.api.gcp.compute.Network;
import dev.slipway.api.gcp.compute.Router;
import dev.slipway.api.gcp.compute.Subnetwork;
import dev.slipway.api.gcp.container.Cluster;
import dev.slipway.api.gcp.container.NodePool;
import dev.slipway.provider.gcp.account.Services;
import dev.slipway.provider.gcp.cloudplatform.Iams;
import dev.slipway.provider.gcp.compute.Networking;
import dev.slipway.provider.gcp.container.Gke;
import java.util.List;
import java.util.Map;

/** The kinds of IAM, Compute Engine and GKE. */
final class MoreCases {

    private static final String REGION = "europe-west1";

    private MoreCases() {}

    static List<KindCase> iam() {
        return List.of(
                KindCase.of(resource(Iams.resources(), ServiceAccount.Parameters.class), Map.of("displayName", "one"))
                        .changing(Map.of("displayName", "other", "disabled", true))
                        .calls("account.create", "account.patch account.disable account.enable", "account.delete")
                        .unmarked(),
                KindCase.of(resource(Iams.resources(), ServiceAccountKey.Parameters.class), MoreCases::key)
                        .calls("key.upload", "none", "key.delete")
                        .namedByGoogle()
                        .unmarked(),
                KindCase.of(
                                resource(Iams.resources(), ProjectIAMMember.Parameters.class),
                                (world, uid) -> Map.of(
                                        "role",
                                        "roles/viewer",
                                        "member",
                                        "user:m" + uid + "@example.org",
                                        "condition",
                                        Map.of("title", "for-a-while", "expression", "true")))
                        .calls("project.setIamPolicy", "none", "none")
                        .namedByGoogle()
                        .unmarked());
    }

    private static Map<String, Object> key(World world, String uid) {
        world.call(Services.IAM, iam -> iam.projects()
                .serviceAccounts()
                .create("projects/" + World.PROJECT, new CreateServiceAccountRequest().setAccountId("a-" + uid)));
        return Map.of("serviceAccountId", "a-" + uid);
    }

    static List<KindCase> compute() {
        var kinds = Networking.resources();
        return List.of(
                KindCase.of(resource(kinds, Network.Parameters.class), Map.of("autoCreateSubnetworks", false))
                        .changing(Map.of("routingMode", "GLOBAL"))
                        .calls("network.insert", "network.patch", "network.delete")
                        .unmarked()
                        .slow(),
                KindCase.of(
                                resource(kinds, Subnetwork.Parameters.class),
                                Map.of("region", REGION, "network", "n", "ipCidrRange", "10.0.0.0/24"))
                        .changing(Map.of(
                                "ipCidrRange",
                                "10.0.0.0/20",
                                "privateIpGoogleAccess",
                                true,
                                "logConfig",
                                Map.of("flowSampling", 0.5)))
                        .calls(
                                "subnetwork.insert",
                                "subnetwork.expand subnetwork.access subnetwork.patch",
                                "subnetwork.delete")
                        .unmarked()
                        .slow(),
                KindCase.of(
                                resource(kinds, Router.Parameters.class),
                                Map.of("region", REGION, "network", "n", "bgp", Map.of("asn", 64514)))
                        .changing(Map.of("bgp", Map.of("asn", 64515)))
                        .calls("router.insert", "router.patch", "router.delete")
                        .unmarked()
                        .slow());
    }

    static List<KindCase> edges() {
        var kinds = Networking.resources();
        return List.of(
                KindCase.of(
                                resource(kinds, Firewall.Parameters.class),
                                Map.of(
                                        "network", "n",
                                        "allow", List.of(Map.of("protocol", "tcp", "ports", List.of("443"))),
                                        "sourceRanges", List.of("10.0.0.0/8")))
                        .changing(Map.of("priority", 900, "logConfig", Map.of("metadata", "INCLUDE_ALL_METADATA")))
                        .calls("firewall.insert", "firewall.patch", "firewall.delete")
                        .unmarked()
                        .slow(),
                KindCase.of(
                                resource(kinds, Address.Parameters.class),
                                Map.of("region", REGION, "addressType", "EXTERNAL", "labels", Map.of("team", "a")))
                        .changing(Map.of("labels", Map.of("team", "b")))
                        .calls("address.insert", "address.labels", "address.delete")
                        .slow());
    }

    static List<KindCase> container() {
        return List.of(
                KindCase.of(
                                resource(Gke.resources(), Cluster.Parameters.class),
                                Map.of(
                                        "location",
                                        REGION,
                                        "deletionProtection",
                                        false,
                                        "initialNodeCount",
                                        1,
                                        "resourceLabels",
                                        Map.of("team", "a")))
                        .changing(Map.of(
                                "loggingService", "none",
                                "addonsConfig", Map.of("httpLoadBalancing", Map.of("disabled", true)),
                                "resourceLabels", Map.of("team", "b")))
                        .calls("cluster.create", "cluster.update cluster.labels", "cluster.delete")
                        .slow(),
                KindCase.of(resource(Gke.resources(), NodePool.Parameters.class), MoreCases::pool)
                        .changing(Map.of(
                                "nodeConfig", Map.of("machineType", "e2-standard-4", "labels", Map.of("pool", "b")),
                                "nodeCount", 3,
                                "autoscaling", Map.of("minNodeCount", 1, "maxNodeCount", 5)))
                        .calls("pool.create", "pool.update pool.autoscaling pool.size", "pool.delete")
                        .unmarked()
                        .slow());
    }

    private static Map<String, Object> pool(World world, String uid) {
        String location = "projects/" + World.PROJECT + "/locations/" + REGION;
        var request = new com.google.api.services.container.model.CreateClusterRequest()
                .setCluster(new com.google.api.services.container.model.Cluster().setName("c-" + uid));
        world.call(
                Services.CONTAINER, gke -> gke.projects().locations().clusters().create(location, request));
        return Map.of(
                "cluster",
                location + "/clusters/c-" + uid,
                "nodeCount",
                2,
                "nodeConfig",
                Map.of("machineType", "e2-standard-2", "labels", Map.of("pool", "a")));
    }
}
