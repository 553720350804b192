package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.delivery.DeliveryControllers;
import dev.slipway.delivery.appset.control.ApplicationSets;
import dev.slipway.delivery.cluster.Clusters;
import dev.slipway.delivery.contract.DeliveryOptions;
import dev.slipway.delivery.contract.DestinationCluster;
import dev.slipway.delivery.contract.Destinations;
import dev.slipway.delivery.project.control.AppProjectPass;
import dev.slipway.delivery.project.control.Projects;
import dev.slipway.delivery.source.RenderOptions;
import dev.slipway.delivery.source.program.Programs;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.local.tool.Tools;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.controller.PassObserver;
import dev.slipway.runtime.git.GitOptions;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.journal.MemoryJournal;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.testkit.Required;
import dev.slipway.testkit.git.GitFixture;
import dev.slipway.testkit.git.GitHttp;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The Argo documents that users copy from texts do what the texts promise, on a real API server and a real Git server. */
class ArgoSamplesIT {

    private static final Path SAMPLES = Path.of(System.getProperty("conformance.dir", "../../../shared/conformance"))
            .resolveSibling("samples");
    private static final Gvk APPLICATION = Gvk.of("argoproj.io/v1alpha1", "Application");
    private static final Gvk SET = Gvk.of("argoproj.io/v1alpha1", "ApplicationSet");
    private static final Gvk CONFIG_MAP = Gvk.of("v1", "ConfigMap");
    private static final String WITHOUT_PROJECT = "22-argocd-app-of-apps-root.yaml";

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    @TempDir
    private Path directory;

    private final GitHttp http = GitHttp.start();
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final List<AutoCloseable> open = new ArrayList<>();
    private GitFixture git;
    private String url;
    private Kube kube;

    @BeforeAll
    static void samples() {
        boolean there = Files.isDirectory(SAMPLES);
        if (!there) {
            System.out.println("samples: skipped, there is no directory " + SAMPLES);
        }
        assumeTrue(there);
        API.installCrds(
                "crds/applications.argoproj.io.yaml",
                "crds/applicationsets.argoproj.io.yaml",
                "crds/appprojects.argoproj.io.yaml");
    }

    @BeforeEach
    void start() {
        git = GitFixture.create(directory.resolve("repository.git"));
        url = http.serve("repository", git);
        kube = new Kube(API.client());
        namespace("argocd");
        Watches watches = opened(new Watches(kube));
        Controllers controllers = new Controllers(kube, watches, workers, PassObserver.NONE);
        GitSource source = opened(new GitSource(GitOptions.standard(directory.resolve("git")), Clock.systemUTC()));
        Clusters clusters = opened(new Clusters(kube, "argocd"));
        Projects projects = new Projects(kube, watches, clusters, "argocd");
        Path kubectl = Required.tool(Tools.ofThisMachine().kubernetes()).program("kubectl");
        Programs programs = new Programs(Map.of("kubectl", kubectl), directory, List.of());
        DeliveryControllers delivery = opened(new DeliveryControllers(
                kube,
                watches,
                Destinations.only(DestinationCluster.local(kube, watches, new Applier(kube, watches))),
                source,
                new MemoryJournal(),
                controllers::poke,
                DeliveryOptions.standard()
                        .rendering(RenderOptions.standard(directory.resolve("render"), programs, Map.of()))));
        ApplicationSets sets = opened(new ApplicationSets(
                new ApplicationSets.Sources(kube, watches, source, clusters, "argocd"), projects, controllers::poke));
        open.add(0, controllers);
        delivery.specs().forEach(controllers::start);
        sets.specs().forEach(controllers::start);
        controllers.start(new AppProjectPass(kube, watches).controller());
    }

    private <T extends AutoCloseable> T opened(T resource) {
        open.add(0, resource);
        return resource;
    }

    @AfterEach
    void stop() throws Exception {
        if (kube == null) {
            http.close();
            return;
        }
        for (AutoCloseable resource : open) {
            resource.close();
        }
        workers.shutdownNow();
        http.close();
        git.close();
        // When nobody works on them any more: a set would make its Applications again, or take them away itself.
        for (Gvk gvk : List.of(SET, APPLICATION)) {
            for (KubeObject object : kube.list(gvk, "argocd", Map.of())) {
                kube.merge(object.ref(), Map.of("metadata", Map.of("finalizers", List.of())));
                kube.delete(object.ref(), "");
            }
        }
    }

    private void namespace(String name) {
        kube.apply(KubeObject.of(new Ref(Gvk.of("v1", "Namespace"), "", name)), "test");
    }

    /** Return the Argo documents of a file, with every repository of theirs in the place of this test's. */
    private List<KubeObject> documents(Path file) throws IOException {
        String text = Files.readString(file).replaceAll("https://github\\.com/[\\w-]+/[\\w-]+(\\.git)?", url);
        return Json.parseYaml(text).stream()
                .map(KubeObject::of)
                .filter(object -> object.apiVersion().equals("argoproj.io/v1alpha1"))
                .map(object -> object.namespace().isEmpty() ? object.with("argocd", "metadata", "namespace") : object)
                .toList();
    }

    private KubeObject document(String folder, String file) throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            Path found = folders.filter(one -> one.getFileName().toString().startsWith(folder))
                    .findFirst()
                    .orElseThrow();
            return documents(found.resolve(file)).get(0);
        }
    }

    private void project(String name) {
        kube.apply(KubeObject.of(Json.parseYaml("""
                        apiVersion: argoproj.io/v1alpha1
                        kind: AppProject
                        metadata: {name: %s, namespace: argocd}
                        spec:
                          sourceRepos: ['*']
                          destinations: [{server: '*', namespace: '*'}]
                          clusterResourceWhitelist: [{group: '*', kind: '*'}]
                        """.formatted(name)).get(0)), "test");
    }

    private void cluster(String name, String server, String labels) {
        API.apply("""
                apiVersion: v1
                kind: Secret
                metadata:
                  name: cluster-%s
                  namespace: argocd
                  labels: {argocd.argoproj.io/secret-type: cluster, %s}
                stringData: {name: %s, server: "%s", config: "{}"}
                """.formatted(name, labels, name, server));
    }

    private static String configMap(String name) {
        return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: %s}\ndata: {key: value}\n".formatted(name);
    }

    private void awaitMap(String namespace, String name) {
        await().alias(namespace + "/" + name)
                .atMost(Duration.ofSeconds(120))
                .until(() -> kube.get(new Ref(CONFIG_MAP, namespace, name)).isPresent());
    }

    private List<String> applications() {
        return kube.list(APPLICATION, "argocd", Map.of()).stream()
                .filter(app -> !app.isDeleting())
                .map(KubeObject::name)
                .sorted()
                .toList();
    }

    private void awaitApplications(String... names) {
        await().atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> assertThat(applications()).contains(names));
    }

    @Test
    void everyDocumentIsTakenAsItStands() throws IOException {
        List<String> taken = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                boolean whole =
                        !file.toString().contains(".flat.") && !file.toString().contains("fragment");
                for (KubeObject object : whole ? documents(file) : List.<KubeObject>of()) {
                    if (file.endsWith(WITHOUT_PROJECT)) {
                        assertThatThrownBy(() -> kube.dryRun(object, "test"))
                                .isInstanceOf(FaultException.class)
                                .hasMessageContaining("spec.project");
                    } else {
                        kube.dryRun(object, "test");
                        taken.add(object.kind());
                    }
                }
            }
        }
        assertThat(taken).contains("Application", "ApplicationSet", "AppProject");
    }

    @Test
    void applicationsDeliverTheirFolders() throws IOException {
        git.put("apps/my-app/overlays/prod/kustomization.yaml", "namePrefix: prod-\nresources: [a.yaml]\n")
                .put("apps/my-app/overlays/prod/a.yaml", configMap("my-app"))
                .put("apps/guestbook/a.yaml", configMap("guestbook"))
                .put("apps/myapp/overlays/prod/a.yaml", configMap("myapp"))
                .put(
                        "argocd/apps/child.yaml",
                        Json.toYaml(document("001", "02-argocd-application-createnamespace.yaml")))
                .commit("Everything");
        namespace("production");

        kube.apply(document("001", "01-argocd-application.yaml"), "test");
        kube.apply(document("reindented", "004-04-argocd-application-minimal.yaml"), "test");
        kube.apply(document("001", WITHOUT_PROJECT).with("default", "spec", "project"), "test");

        awaitMap("production", "prod-my-app");
        awaitMap("myapp-prod", "myapp");
        awaitMap("guestbook", "guestbook");
    }

    @Test
    void setsMakeWhatTheirGeneratorsYield() throws IOException {
        project("platform");
        project("checkout");
        for (String name : List.of("prod-us-east", "prod-eu-west", "staging")) {
            cluster(
                    name,
                    "https://" + name + ".example.com",
                    "tier: " + (name.equals("staging") ? "test" : "production"));
        }
        git.put("apps/web/a.yaml", configMap("web"))
                .put("apps/db/a.yaml", configMap("db"))
                .put("add-ons/dns/a.yaml", configMap("dns"))
                .put("add-ons/kustomize/inner/a.yaml", configMap("inner"))
                .put("services/one/config.json", "{\"service\": \"one\", \"team\": \"platform\"}")
                .commit("Folders");

        kube.apply(document("001", "04-argocd-applicationset-git-directories.yaml"), "test");
        kube.apply(document("001", "19-argocd-applicationset-clusters-selector.yaml"), "test");
        kube.apply(document("reindented", "002-02-argocd-applicationset-matrix-clusters-list.yaml"), "test");
        kube.apply(document("003", "09-applicationset-list.yaml"), "test");
        kube.apply(document("003", "10-applicationset-git-directories-exclude.yaml"), "test");

        awaitApplications("web", "db", "addon-dns", "addon-kustomize");
        awaitApplications("prod-us-east-platform-addons", "prod-eu-west-platform-addons");
        awaitApplications("guestbook-prod-us-east", "guestbook-prod-eu-west", "guestbook-staging");
        awaitApplications("checkout-in-cluster-dev", "checkout-staging-prod", "checkout-prod-eu-west-staging");
        assertThat(applications())
                .doesNotContain("in-cluster-platform-addons", "staging-platform-addons", "addon-inner");
        KubeObject without = kube.get(new Ref(APPLICATION, "argocd", "prod-us-east-platform-addons"))
                .orElseThrow();
        assertThat(without.text("spec", "source", "path")).contains("clusters/{{metadata.labels.region}}/addons");
    }

    @Test
    void aSetWhoseNamesAreNoneSaysSoAndMakesNothing() throws IOException {
        cluster("workload", "https://workload.example.com", "platform.example.com/tier: workload");
        git.put("services/one/config.json", "{\"service\": \"one\", \"team\": \"platform\"}")
                .commit("A service");
        KubeObject set = document("003", "11-applicationset-matrix-clusters-gitfiles.yaml");
        kube.apply(set, "test");

        await().atMost(Duration.ofSeconds(120))
                .ignoreException(NoSuchElementException.class)
                .untilAsserted(() -> {
                    Optional<KubeObject> now = kube.get(set.ref());
                    assertThat(now.orElseThrow().condition("ErrorOccurred").map(one -> one.status()))
                            .contains("True");
                });
        assertThat(applications()).noneMatch(name -> name.startsWith("workload"));
    }
}
