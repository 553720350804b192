package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.delivery.DeliveryControllers;
import dev.slipway.delivery.contract.DeliveryOptions;
import dev.slipway.delivery.contract.DestinationCluster;
import dev.slipway.delivery.contract.Destinations;
import dev.slipway.delivery.contract.Limits;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.controller.PassObserver;
import dev.slipway.runtime.git.GitOptions;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.journal.MemoryJournal;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.testkit.git.GitFixture;
import dev.slipway.testkit.git.GitHttp;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The commands about Applications, on a real API server with the controller that serves them. */
class AppCommandIT {

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    @TempDir
    private Path directory;

    private final GitHttp http = GitHttp.start();
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private volatile boolean signaturesRequired;
    private final Limits limits = new Limits() {
        @Override
        public boolean requiresSignatures(KubeObject application) {
            return signaturesRequired;
        }
    };
    private GitFixture git;
    private Kube kube;
    private Watches watches;
    private Controllers controllers;
    private GitSource source;
    private DeliveryControllers delivery;
    private String url;

    @BeforeEach
    void start() {
        API.installCrds("crds/applications.argoproj.io.yaml", "crds/appprojects.argoproj.io.yaml");
        git = GitFixture.create(directory.resolve("shop.git"));
        url = http.serve("shop", git);
        kube = new Kube(API.client());
        kube.apply(KubeObject.of(new Ref(Gvk.of("v1", "Namespace"), "", "argocd")), "test");
        watches = new Watches(kube);
        controllers = new Controllers(kube, watches, workers, PassObserver.NONE);
        source = new GitSource(GitOptions.standard(directory.resolve("cache")), Clock.systemUTC());
        delivery = new DeliveryControllers(
                kube,
                watches,
                Destinations.only(DestinationCluster.local(kube, watches, new Applier(kube, watches))),
                source,
                new MemoryJournal(),
                controllers::poke,
                DeliveryOptions.standard().polling(Duration.ofMinutes(2)).within(limits));
        delivery.specs().forEach(controllers::start);
    }

    @AfterEach
    void stop() {
        controllers.close();
        delivery.close();
        watches.close();
        workers.shutdownNow();
        source.close();
        http.close();
        git.close();
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("app"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--kubeconfig", API.kubeconfig().toString()));
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    private String said() {
        return out + "\n" + err;
    }

    private void application(String name) {
        kube.apply(
                KubeObject.of(Json.parseYaml("""
                        apiVersion: argoproj.io/v1alpha1
                        kind: Application
                        metadata: {name: %s, namespace: argocd, labels: {test: cli}}
                        spec:
                          project: default
                          source: {repoURL: %s, targetRevision: main, path: deploy}
                          destination: {server: https://kubernetes.default.svc, namespace: %s}
                        """.formatted(name, url, API.namespace()))
                        .get(0)),
                "test");
    }

    private static String configMap(String value) {
        return "{apiVersion: v1, kind: ConfigMap, metadata: {name: settings}, data: {key: \"%s\"}}\n".formatted(value);
    }

    private static String secret(String value) {
        return "{apiVersion: v1, kind: Secret, metadata: {name: key}, stringData: {password: %s}}\n".formatted(value);
    }

    @Test
    void anApplicationIsLookedAtSyncedRolledBackAndDeleted() throws Exception {
        git.put("deploy/a.yaml", configMap("1"))
                .put("deploy/s.yaml", secret("hunter2"))
                .commit("First");
        application("shop");

        assertThat(run("diff", "shop", "--refresh")).as(said()).isEqualTo(1);
        assertThat(said())
                .contains("+kind: ConfigMap")
                .contains("+  password: ++++")
                .doesNotContain("hunter2");
        assertThat(run("sync", "shop", "--timeout", "300")).as(said()).isZero();
        assertThat(said()).contains("Succeeded").contains("settings");
        assertThat(run("wait", "shop", "--timeout", "300")).as(said()).isZero();
        assertThat(run("list", "-l", "test=cli")).isZero();
        assertThat(said()).containsPattern("argocd/shop .*Synced +Healthy +Manual");
        assertThat(run("get", "shop")).isZero();
        assertThat(said()).contains("ConfigMap/settings").contains("Synced to main");
        assertThat(run("manifests", "shop")).isZero();
        assertThat(said()).contains("name: settings").doesNotContain("hunter2").doesNotContain("aHVudGVyMg==");
        assertThat(run("manifests", "shop", "--source", "live")).isZero();
        assertThat(said()).contains("key: '1'").doesNotContain("aHVudGVyMg==");
        assertThat(run("diff", "shop")).as(said()).isZero();

        changeGoesInAndBack();
        whatIsHereGoesIn();
        usersActionsAreRun();
        assertThat(run("terminate-op", "shop")).isEqualTo(20);
        assertThat(said()).contains("No operation is in progress");
        // There is no garbage collector here, which deletions in the foreground wait for.
        assertThat(run("delete", "shop", "--yes", "--propagation-policy", "background", "--wait"))
                .as(said())
                .isZero();
        assertThat(live("settings")).isEmpty();
        assertThat(run("get", "shop")).isEqualTo(13);
    }

    private void changeGoesInAndBack() throws IOException {
        Path local = Files.createDirectory(directory.resolve("local"));
        Files.writeString(local.resolve("a.yaml"), configMap("from here"));
        assertThat(run("diff", "shop", "--local", local.toString())).as(said()).isEqualTo(1);
        assertThat(said()).contains("+  key: from here").contains("-kind: Secret");

        git.put("deploy/a.yaml", configMap("2")).commit("Second");
        assertThat(run("get", "shop", "--refresh")).isZero();
        assertThat(run("diff", "shop", "--diff-exit-code", "7")).as(said()).isEqualTo(7);
        assertThat(said()).contains("-  key: '1'").contains("+  key: '2'");
        assertThat(run("sync", "shop", "--timeout", "300", "--resource", ":ConfigMap:settings"))
                .as(said())
                .isZero();
        assertThat(run("sync", "shop", "--timeout", "300")).as(said()).isZero();
        assertThat(run("history", "shop", "-o", "id")).isZero();
        assertThat(out.toString().lines()).containsExactly("0", "1");
        assertThat(run("rollback", "shop", "0", "--timeout", "300")).as(said()).isZero();
        assertThat(live("settings")).contains("1");
    }

    private void whatIsHereGoesIn() {
        Path local = directory.resolve("local");

        signaturesRequired = true;
        assertThat(run("sync", "shop", "--local", local.toString(), "--timeout", "300"))
                .isNotZero();
        assertThat(said()).contains("Cannot use local sync when signatures are required by the project");
        assertThat(live("settings")).contains("1");

        signaturesRequired = false;
        assertThat(run("sync", "shop", "--local", local.toString(), "--timeout", "300"))
                .as(said())
                .isZero();
        assertThat(live("settings")).contains("from here");
    }

    private void usersActionsAreRun() {
        kube.apply(KubeObject.of(Json.parseYaml("""
                        apiVersion: v1
                        kind: ConfigMap
                        metadata: {name: argocd-cm, namespace: argocd}
                        data:
                          resource.customizations.actions.ConfigMap: |
                            discovery.lua: |
                              return {reset = {}}
                            definitions:
                            - name: reset
                              action.lua: |
                                obj.data.key = actionParams["to"] or "0"
                                return obj
                        """).get(0)), "test");

        assertThat(run("actions", "list", "shop", "--kind", "ConfigMap"))
                .as(said())
                .isZero();
        assertThat(said())
                .containsPattern("GROUP +KIND +NAME +ACTION +DISABLED")
                .containsPattern("settings +reset +false");
        assertThat(run("actions", "run", "shop", "reset", "--kind", "ConfigMap", "--param", "to=7"))
                .as(said())
                .isZero();
        assertThat(live("settings")).contains("7");
        assertThat(run("actions", "run", "shop", "explode", "--kind", "ConfigMap"))
                .as(said())
                .isEqualTo(13);
        assertThat(run("actions", "run", "shop", "reset", "--kind", "Pod")).isEqualTo(13);
        assertThat(run("actions", "run", "shop", "reset")).as("without --kind").isEqualTo(20);
    }

    @Test
    void whatFailsSaysSoByItsExitStatus() {
        git.put("deploy/a.yaml", "{apiVersion: v1, kind: ConfigMap, metadata: {name: Wrong_Name}}\n")
                .commit("Broken");
        application("broken");

        assertThat(run("sync", "broken", "--timeout", "300")).as(said()).isEqualTo(20);
        assertThat(said())
                .contains("Operation has completed with phase: Failed")
                .contains("Wrong_Name");
        assertThat(run("wait", "broken", "--sync", "--timeout", "1")).isEqualTo(20);
        assertThat(said()).contains("timed out (1s) waiting for app").contains("sync status is OutOfSync");
        assertThat(run("sync", "nobody")).isEqualTo(13);
        assertThat(run("sync")).isEqualTo(20);
        assertThat(run("sync", "broken", "--resource", "nonsense")).isEqualTo(20);
        assertThat(run("rollback", "broken")).isEqualTo(13);
        assertThat(run("delete", "broken", "--cascade=false", "-y")).as(said()).isZero();
    }

    private java.util.Optional<String> live(String name) {
        return kube.get(new Ref(Gvk.of("v1", "ConfigMap"), API.namespace(), name))
                .flatMap(map -> map.text("data", "key"));
    }
}
