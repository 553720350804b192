package dev.slipway.compositions.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

import dev.slipway.api.meta.Condition;
import dev.slipway.compositions.catalog.FunctionRuntime;
import dev.slipway.compositions.control.Compositions;
import dev.slipway.compositions.definition.Cluster;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.controller.PassObserver;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The composition controllers on a real API server, for the tests of one class, and what they say and ask there:
 *
 * <pre>{@code @RegisterExtension
 * static final Hub HUB = new Hub(API);}</pre>
 */
final class Hub implements BeforeAllCallback, AfterAllCallback {

    static final Duration SOON = Duration.ofSeconds(180);
    static final Gvk CONFIG_MAP = new Gvk("", "v1", "ConfigMap");
    private static final List<String> CRDS = List.of(
            "compositeresourcedefinitions.apiextensions",
            "compositions.apiextensions",
            "compositionrevisions.apiextensions",
            "environmentconfigs.apiextensions",
            "functions.pkg",
            "functionrevisions.pkg",
            "deploymentruntimeconfigs.pkg",
            "operations.ops",
            "cronoperations.ops",
            "watchoperations.ops",
            "usages.apiextensions",
            "usages.protection",
            "clusterusages.protection");

    private final ApiServer api;
    private @Nullable Running running;

    Hub(ApiServer api) {
        this.api = api;
    }

    /** What is closed with the last test. */
    private record Running(
            Kube kube, Watches watches, ExecutorService workers, Controllers controllers, FunctionRuntime functions) {

        static Running on(ApiServer api) {
            Kube kube = new Kube(api.client());
            Watches watches = new Watches(kube);
            ExecutorService workers = Executors.newFixedThreadPool(8);
            Controllers controllers = new Controllers(kube, watches, workers, PassObserver.NONE);
            return new Running(kube, watches, workers, controllers, FunctionRuntime.standard());
        }

        void start() {
            Cluster cluster = new Cluster(kube, new Applier(kube, watches), watches);
            new Compositions(cluster, controllers, functions).controllers().forEach(this::startWhenServed);
        }

        /** A kind that is established is served a moment later. */
        private void startWhenServed(ControllerSpec spec) {
            await().atMost(SOON).untilAsserted(() -> assertThatNoException().isThrownBy(() -> controllers.start(spec)));
        }

        void close() {
            functions.close();
            controllers.close();
            watches.close();
            workers.shutdownNow();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        api.beforeAll(context);
        CRDS.forEach(name -> api.installCrds("crds/" + name + ".crossplane.io.yaml"));
        running = Running.on(api);
        running.start();
        apply("""
                apiVersion: pkg.crossplane.io/v1
                kind: Function
                metadata: {name: pt}
                spec: {package: xpkg.crossplane.io/crossplane-contrib/function-patch-and-transform:v0.10.8}
                ---
                apiVersion: pkg.crossplane.io/v1
                kind: Function
                metadata: {name: ready}
                spec: {package: xpkg.crossplane.io/crossplane-contrib/function-auto-ready:v0.7.0}
                """);
    }

    Kube kube() {
        return Objects.requireNonNull(running, "the hub runs while tests do").kube();
    }

    /** Apply the documents as a user does. */
    void apply(String yaml) {
        Json.parseYaml(yaml).forEach(tree -> kube().apply(KubeObject.of(tree), "a-user"));
    }

    /** Apply a definition and wait until its kind is served. */
    void define(String yaml, Gvk... kinds) {
        apply(yaml);
        for (Gvk kind : kinds) {
            await().atMost(SOON).until(() -> kube().kind(kind).isPresent());
        }
    }

    KubeObject get(Ref ref) {
        return kube().get(ref).orElseThrow(() -> new AssertionError(ref + " does not exist"));
    }

    Optional<Condition> condition(Ref ref, String type) {
        return kube().get(ref).flatMap(object -> object.condition(type));
    }

    void awaitReady(Ref ref) {
        awaitCondition(ref, "Ready", "True", "");
    }

    void awaitCondition(Ref ref, String type, String status, String message) {
        await().atMost(SOON).untilAsserted(() -> assertThat(condition(ref, type))
                .as(() -> String.valueOf(kube().get(ref).map(object -> object.map("status"))))
                .hasValueSatisfying(condition -> {
                    assertThat(condition.status()).isEqualTo(status);
                    assertThat(String.valueOf(condition.message())).contains(message);
                }));
    }

    void awaitData(Ref configMap, String key, String value) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(kube().get(configMap).flatMap(object -> object.text("data", key)))
                        .hasValue(value));
    }

    /** Give an object these finalizers, whoever else writes to it meanwhile. */
    void finalizers(Ref ref, String... finalizers) {
        kube().merge(ref, Map.of("metadata", Map.of("finalizers", List.of(finalizers))));
    }

    void awaitGone(Ref ref) {
        await().atMost(SOON).untilAsserted(() -> assertThat(kube().get(ref)).isEmpty());
    }

    /** What a composite resource is composed of, by kind and name. */
    List<Ref> composed(Ref xr, String... path) {
        return get(xr).list(path).stream()
                .map(item -> KubeObject.of((Map<?, ?>) item))
                .map(item -> new Ref(
                        Gvk.of(item.apiVersion(), item.kind()),
                        item.text("namespace").orElse(xr.namespace()),
                        item.text("name").orElseThrow()))
                .toList();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
