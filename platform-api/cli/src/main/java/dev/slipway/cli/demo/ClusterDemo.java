package dev.slipway.cli.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.cli.demo.Demo.Stuck;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.local.controlplane.ApiClient;
import dev.slipway.local.platform.Platform;
import dev.slipway.runtime.kube.ClusterConnections;
import dev.slipway.runtime.kube.Kube;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Commits the claim of a cluster to a running platform and follows it until its application runs there, with a database. */
public final class ClusterDemo {

    private static final String NAMESPACE = "production";
    private static final String LOCAL = "/apis/slipway.dev/v1alpha1/namespaces/" + NAMESPACE;
    private static final List<String> WATCHED = List.of(
            "/apis/argoproj.io/v1alpha1/namespaces/argocd/applications",
            "/apis/platform.example.org/v1alpha1/namespaces/" + NAMESPACE + "/teamclusters",
            LOCAL + "/localcontrolplanes",
            LOCAL + "/localmachinepools",
            LOCAL + "/clusterbootstraps");

    private static final Ref SECRET = new Ref(Gvk.of("v1", "Secret"), "shop", "database");

    private static final String README = """
            # Applications

            Applications of teams, a folder each; what delivers them is made by claims.
            """;

    private final Platform platform;
    private final PrintStream out;
    private final String database;

    /** {@code database} is the claim of the database that the application uses. */
    public ClusterDemo(Platform platform, PrintStream out, String database) {
        this.platform = platform;
        this.out = out;
        this.database = database;
    }

    /** Returns the claim's name when the application is healthy; fails after the timeout with what is waited for. */
    public String run(Duration timeout) throws IOException, InterruptedException, Stuck {
        var missing = platform.missingForClusters();
        if (!missing.isEmpty()) {
            throw new Stuck(String.join("\n", missing));
        }
        var deadline = Instant.now().plus(timeout);
        var api = platform.api();
        var apps = platform.repository("apps", README);
        try (var applications = ClaimsClone.at(platform.state().resolve("demo/apps"), apps);
                var clone = ClaimsClone.at(platform.state().resolve("demo/claims"), platform.gitUrl("claims"));
                var events = new Events(api)) {
            applications.commit("Run the shop", ClusterFiles.application(database));
            clone.commit("Offer clusters", ClusterFiles.platform());
            awaitClaimKind(api, deadline);
            var name = ClusterFiles.freeName(clone::has);
            WATCHED.forEach(events::follow);
            var committed = Instant.now();
            var commit = clone.commit("Ask for the cluster " + name, ClusterFiles.claim(name, apps));
            out.println("Committed " + ClusterFiles.path(name) + " to " + platform.gitUrl("claims"));
            follow(new ClusterStory(commit, NAMESPACE, name, line -> tell(committed, line)), events, deadline);
            tell(committed, "credentials        Secret shop/database in the cluster: SELECT " + selectOne(name));
            return name;
        }
    }

    /** With nothing but what the application has in its cluster. */
    private String selectOne(String cluster) throws IOException, Stuck {
        try (var client = new KubernetesClientBuilder()
                        .withConfig(Config.fromKubeconfig(platform.kubeconfig().toFile()))
                        .build();
                var connections = new ClusterConnections(new Kube(client))) {
            var secret = connections
                    .find(NAMESPACE, cluster)
                    .flatMap(workload -> workload.get(SECRET))
                    .orElseThrow(() -> new Stuck("the Secret shop/database is not in the cluster " + cluster));
            return ConnectionCheck.selectOne(new ObjectMapper().valueToTree(secret.tree()));
        } catch (SQLException e) {
            throw new Stuck("the database does not take the credentials that the cluster has: " + e.getMessage());
        }
    }

    private static void awaitClaimKind(ApiClient api, Instant deadline)
            throws IOException, InterruptedException, Stuck {
        var path = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions"
                + "?fieldSelector=metadata.name=teamclusters.platform.example.org";
        var seconds =
                (int) Math.max(1, Duration.between(Instant.now(), deadline).toSeconds());
        if (!api.watch(path, seconds, event -> Conditions.isTrue(event.path("object"), "Established"))) {
            throw new Stuck("the kind TeamCluster did not appear");
        }
    }

    private static void follow(ClusterStory story, Events events, Instant deadline) throws InterruptedException, Stuck {
        while (!story.isComplete()) {
            var left = Duration.between(Instant.now(), deadline).toMillis();
            if (left <= 0) {
                throw new Stuck("the cluster is not ready in time. Waiting: " + story.waiting());
            }
            var object = events.next(left);
            if (object != null) {
                story.observe(object);
            }
        }
    }

    private void tell(Instant since, String line) {
        var elapsed = Duration.between(since, Instant.now()).toMillis() / 1000.0;
        out.println(String.format(Locale.ROOT, "  %6.2f s  %s", elapsed, line));
    }
}
