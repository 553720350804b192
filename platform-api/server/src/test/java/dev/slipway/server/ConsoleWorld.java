package dev.slipway.server;

import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.local.git.GitRepositories;
import dev.slipway.local.git.GitServer;
import dev.slipway.local.process.Ports;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.testkit.fixture.PostgresServer;
import dev.slipway.testkit.git.GitFixture;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A hub with its Git server as {@code ./slipway up} sets them up, and one of everything that the console shows: an
 * Application that differs from Git, a claim that fails, a cluster of a class, a plan that waits.
 */
final class ConsoleWorld implements AutoCloseable {

    static final String TOKEN = "a-token-for-the-console";
    static final String NAMESPACE = "shop";

    /** Those that the pages are about; the others would only make the start longer. */
    private static final String CONTROLLERS = "definitions,composition*,functions,composite/*,claim/*,applications,"
            + "appprojects,terraforms,terraformpolicies,cluster-api-*,dev*,inmemory*,clusterprofiles,clusterbootstraps,"
            + "*.postgresql.sql.crossplane.io,instance.rds.aws.upbound.io";

    private static final Gvk APPLICATION = Gvk.of("argoproj.io/v1alpha1", "Application");
    private static final Gvk INSTANCE = Gvk.of("rds.aws.upbound.io/v1beta1", "Instance");
    private static final Gvk TERRAFORM = Gvk.of("infra.contrib.fluxcd.io/v1alpha2", "Terraform");
    private static final Gvk CLUSTER_KIND = Gvk.of("cluster.x-k8s.io/v1beta2", "Cluster");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** What an operator gives the server besides, for what is to be delivered. */
    private static final String RIGHTS = """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: "slipway:website"}
            rules:
            - {apiGroups: [""], resources: [configmaps, secrets], verbs: [get, list, watch, create, patch, delete]}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: "slipway:website"}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: "slipway:website"}
            subjects: [{kind: ServiceAccount, name: slipway-server, namespace: slipway-system}]
            """;

    private static final String CLUSTER = """
            apiVersion: infrastructure.cluster.x-k8s.io/v1beta2
            kind: DevClusterTemplate
            metadata: {name: small, namespace: shop}
            spec: {template: {spec: {backend: {inMemory: {}}}}}
            ---
            apiVersion: infrastructure.cluster.x-k8s.io/v1beta2
            kind: DevMachineTemplate
            metadata: {name: small, namespace: shop}
            spec: {template: {spec: {backend: {inMemory: {}}}}}
            ---
            apiVersion: slipway.dev/v1alpha1
            kind: InMemoryControlPlaneTemplate
            metadata: {name: small, namespace: shop}
            spec: {template: {spec: {}}}
            ---
            apiVersion: slipway.dev/v1alpha1
            kind: InMemoryConfigTemplate
            metadata: {name: small, namespace: shop}
            spec: {template: {spec: {}}}
            ---
            apiVersion: cluster.x-k8s.io/v1beta2
            kind: ClusterClass
            metadata: {name: small, namespace: shop}
            spec:
              infrastructure:
                templateRef: {apiVersion: infrastructure.cluster.x-k8s.io/v1beta2, kind: DevClusterTemplate, name: small}
              controlPlane:
                templateRef: {apiVersion: slipway.dev/v1alpha1, kind: InMemoryControlPlaneTemplate, name: small}
                machineInfrastructure:
                  templateRef: {apiVersion: infrastructure.cluster.x-k8s.io/v1beta2, kind: DevMachineTemplate, name: small}
              workers:
                machineDeployments:
                - class: worker
                  bootstrap:
                    templateRef: {apiVersion: slipway.dev/v1alpha1, kind: InMemoryConfigTemplate, name: small}
                  infrastructure:
                    templateRef: {apiVersion: infrastructure.cluster.x-k8s.io/v1beta2, kind: DevMachineTemplate, name: small}
            ---
            apiVersion: slipway.dev/v1alpha1
            kind: ClusterProfile
            metadata: {name: console}
            spec: {clusterSelector: {matchLabels: {example.org/fleet: console}}, namespaces: [{name: shop}]}
            ---
            apiVersion: cluster.x-k8s.io/v1beta2
            kind: Cluster
            metadata: {name: team, namespace: shop, labels: {example.org/fleet: console}}
            spec:
              topology:
                classRef: {name: small}
                version: v1.36.0
                controlPlane: {replicas: 1}
                workers: {machineDeployments: [{class: worker, name: md, replicas: 2}]}
            """;

    private final ApiServer api;
    private final Path root;
    private final GitServer git;
    private final ConfigurableApplicationContext server;
    private final ClaimPlatform platform;

    private ConsoleWorld(ApiServer api, Path root, PostgresServer databases) throws Exception {
        this.api = api;
        this.root = root;
        int gitPort = Ports.free();
        platform = new ClaimPlatform(api);
        platform.useDatabases(databases);
        server = platform.serve(
                "embedded",
                "--slipway.api-token=" + TOKEN,
                "--slipway.webhook-secret=pushes",
                "--slipway.controllers=" + CONTROLLERS,
                "--slipway.state=" + root.resolve("state"),
                "--slipway.scaffolder.hosts[0].name=127.0.0.1:" + gitPort,
                "--slipway.scaffolder.hosts[0].kind=git",
                "--slipway.scaffolder.hosts[0].base=http://127.0.0.1:" + gitPort);
        new GitRepositories(root.resolve("git")).createWithReadme("claims", "# Claims\n");
        git = GitServer.start(new GitServer.Config(
                root.resolve("git"), gitPort, "", Optional.of(URI.create(address() + "/api/webhook")), "pushes"));
    }

    static ConsoleWorld start(ApiServer api, Path root, PostgresServer databases) throws Exception {
        ConsoleWorld world = new ConsoleWorld(api, root, databases);
        world.platform.define();
        world.fill();
        return world;
    }

    String address() {
        return "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port");
    }

    String repository() {
        return "127.0.0.1:" + git.port() + "?repo=claims";
    }

    private Kube kube() {
        return platform.kube();
    }

    Ref application(String name) {
        return new Ref(APPLICATION, "argocd", name);
    }

    Optional<KubeObject> find(Ref ref) {
        return kube().get(ref);
    }

    private void fill() throws IOException {
        api.apply(RIGHTS);
        for (String namespace : new String[] {"argocd", NAMESPACE}) {
            api.apply("{apiVersion: v1, kind: Namespace, metadata: {name: " + namespace + "}}");
        }
        deliver("claims", "automated: {prune: true, selfHeal: true}");
        website();
        api.apply(ClaimPlatform.text(NAMESPACE, "reports-db", ClaimPlatform.AWS));
        api.apply(CLUSTER);
        terraform();
    }

    private void deliver(String name, String policy) {
        api.apply("""
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata: {name: %s, namespace: argocd}
                spec:
                  project: default
                  source: {repoURL: "%s", targetRevision: main, path: ., directory: {recurse: true, exclude: "*catalog-info.yaml"}}
                  destination: {server: https://kubernetes.default.svc, namespace: %s}
                  syncPolicy: {%s}
                """.formatted(name, git.url(name), NAMESPACE, policy));
    }

    /** Its Secret and its claim are not in the cluster yet, and nobody syncs it but people. */
    private void website() throws IOException {
        try (GitFixture repository = GitFixture.create(Files.createDirectories(root.resolve("git/website.git")))) {
            repository.put("site.yaml", """
                            apiVersion: v1
                            kind: ConfigMap
                            metadata: {name: site}
                            data: {theme: plain, greeting: hello}
                            """).put("session.yaml", """
                            apiVersion: v1
                            kind: Secret
                            metadata: {name: session}
                            stringData: {key: nobody-may-read-this}
                            """).commit("The website");
        }
        api.apply("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: site, namespace: %s}
                data: {theme: dark, greeting: hello}
                """.formatted(NAMESPACE));
        deliver("website", "");
    }

    private void terraform() throws IOException {
        try (GitFixture repository = GitFixture.create(Files.createDirectories(root.resolve("git/network.git")))) {
            repository.put("main.tf", """
                    variable "password" {
                      default   = "nobody-may-read-that"
                      sensitive = true
                    }
                    resource "terraform_data" "network" { input = { cidr = "10.0.0.0/16", password = var.password } }
                    resource "terraform_data" "gateway" { input = "gateway" }
                    """).commit("A network");
        }
        api.apply("""
                apiVersion: source.toolkit.fluxcd.io/v1
                kind: GitRepository
                metadata: {name: network, namespace: %1$s}
                spec: {url: "%2$s", interval: 10m, ref: {branch: main}}
                ---
                apiVersion: infra.contrib.fluxcd.io/v1alpha2
                kind: Terraform
                metadata: {name: network, namespace: %1$s}
                spec:
                  interval: 1h
                  path: .
                  sourceRef: {kind: GitRepository, name: network}
                  backendConfig: {customConfiguration: 'backend "local" { path = "%3$s" }'}
                """.formatted(NAMESPACE, git.url("network"), root.resolve("network.tfstate")));
    }

    /** Return a file of a branch of the claims; empty when it is not there. */
    Optional<String> file(String branch, String path) throws IOException {
        try (Repository repository = new FileRepositoryBuilder()
                        .setGitDir(root.resolve("git/claims.git").toFile())
                        .setBare()
                        .build();
                var walk = new org.eclipse.jgit.revwalk.RevWalk(repository)) {
            var head = repository.resolve("refs/heads/" + branch);
            if (head == null) {
                return Optional.empty();
            }
            var tree = walk.parseCommit(head).getTree();
            try (var found = org.eclipse.jgit.treewalk.TreeWalk.forPath(repository, path, tree)) {
                return found == null
                        ? Optional.empty()
                        : Optional.of(new String(
                                repository.open(found.getObjectId(0)).getBytes(),
                                java.nio.charset.StandardCharsets.UTF_8));
            }
        }
    }

    /** Servers of other tests on the same API server would go on with what is left here, as this one would. */
    @Override
    public void close() throws Exception {
        try {
            remove(List.of(application("claims"), application("website")));
            remove(List.of(new Ref(TERRAFORM, NAMESPACE, "network"), new Ref(CLUSTER_KIND, NAMESPACE, "team")));
            removeFailing(new Ref(ClaimPlatform.CLAIM, NAMESPACE, "reports-db"));
            platform.deleteAllClaims(PATIENCE);
        } finally {
            server.close();
            git.close();
        }
    }

    /** Nothing was made in a cloud, and without a ProviderConfig nobody can look whether it was. */
    private void removeFailing(Ref claim) {
        kube().delete(claim, "");
        await(claim + " gone")
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(FaultException.class)
                .until(() -> {
                    platform.composed(claim, INSTANCE).ifPresent(instance -> kube().merge(
                                    instance.ref(), Map.of("metadata", Map.of("finalizers", List.of()))));
                    return find(claim).isEmpty();
                });
    }

    private void remove(List<Ref> objects) {
        objects.forEach(object -> kube().delete(object, ""));
        objects.forEach(object -> await(object + " gone").atMost(PATIENCE).until(() -> find(object)
                .isEmpty()));
    }
}
