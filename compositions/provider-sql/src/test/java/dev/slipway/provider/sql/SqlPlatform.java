package dev.slipway.provider.sql;

import static org.awaitility.Awaitility.await;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.external.StepBodies;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.managed.ManagedResources;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.controller.PassObserver;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.metrics.Meters;
import dev.slipway.runtime.step.StepWorker;
import dev.slipway.runtime.step.TemporalConnection;
import dev.slipway.runtime.step.TemporalLongSteps;
import dev.slipway.runtime.step.TemporalTarget;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.testkit.fixture.PostgresServer;
import dev.slipway.testkit.kubernetes.ApiServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.core.ConditionTimeoutException;

/** The provider's controllers on a real API server, PostgreSQL and Temporal. */
final class SqlPlatform implements AutoCloseable {

    static final String GROUP = "postgresql.sql.crossplane.io";
    static final Gvk SECRET = new Gvk("", "v1", "Secret");
    private static final Duration SOON = Duration.ofSeconds(180);
    private static final List<String> PLURALS = List.of(
            "databases",
            "roles",
            "grants",
            "schemas",
            "extensions",
            "defaultprivileges",
            "providerconfigs",
            "providerconfigusages");

    private final PostgresServer postgres;
    private final Kube kube;
    private final Watches watches;
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final Controllers controllers;
    private final SqlProvider provider = new SqlProvider();
    private final TemporalConnection temporal;
    private final StepWorker worker;

    SqlPlatform(ApiServer api, PostgresServer postgres, String temporalTarget) {
        this.postgres = postgres;
        kube = new Kube(api.client());
        watches = new Watches(kube);
        controllers = new Controllers(kube, watches, workers, PassObserver.NONE);
        StepBodies bodies = new StepBodies();
        temporal = new TemporalConnection(TemporalTarget.of(temporalTarget));
        var steps = new TemporalLongSteps(temporal, bodies, new Meters(new SimpleMeterRegistry()));
        steps.onSettled(input -> controllers.poke(input.object()));
        worker = steps.startWorker();
        var resources = new ManagedResources(kube, watches, steps, bodies, Clock.systemUTC());
        for (var kind : provider.kinds()) {
            resources.controllers(kind).stream()
                    .filter(spec -> spec.gvk().group().equals(GROUP))
                    .forEach(controllers::start);
        }
        resources.configControllers(provider.kinds()).stream()
                .filter(spec -> spec.gvk().group().equals(GROUP))
                .forEach(controllers::start);
    }

    static void installCrds(ApiServer api) {
        PLURALS.forEach(plural -> api.installCrds("crds/" + plural + "." + GROUP + ".yaml"));
    }

    /** Apply the provider configuration "default" for the server, with its secret. */
    void applyProviderConfig() {
        applyProviderConfig("default", postgres.port());
    }

    void applyProviderConfig(String name, int port) {
        apply("""
                apiVersion: v1
                kind: Secret
                metadata: {name: server-%1$s, namespace: %2$s}
                stringData: {endpoint: 127.0.0.1, port: "%3$d", username: %4$s, password: "%5$s"}
                ---
                apiVersion: postgresql.sql.crossplane.io/v1alpha1
                kind: ProviderConfig
                metadata: {name: %1$s}
                spec:
                  sslMode: disable
                  credentials:
                    source: PostgreSQLConnectionSecret
                    connectionSecretRef: {name: server-%1$s, namespace: %2$s}
                """.formatted(name, "default", port, postgres.user(), postgres.password()));
    }

    /** Apply the objects where they say that they belong. */
    void apply(String yaml) {
        Json.parseYaml(yaml).forEach(tree -> kube.apply(KubeObject.of(tree), "a-user"));
    }

    Ref ref(String kind, String name) {
        return new Ref(new Gvk(GROUP, "v1alpha1", kind), "", name);
    }

    KubeObject get(String kind, String name) {
        return kube.get(ref(kind, name)).orElseThrow();
    }

    Condition condition(String kind, String name, String type) {
        return get(kind, name).condition(type).orElseThrow();
    }

    void awaitReady(String kind, String name) {
        until(kind, name, "is ready", () -> isTrue(kind, name, "Ready") && isTrue(kind, name, "Synced"));
    }

    void awaitMessage(String kind, String name, String type, String text) {
        until(kind, name, "says " + text, () -> kube.get(ref(kind, name))
                .flatMap(object -> object.condition(type))
                .map(Condition::message)
                .filter(message -> message.contains(text))
                .isPresent());
    }

    void awaitGone(String kind, String name) {
        until(kind, name, "is gone", () -> kube.get(ref(kind, name)).isEmpty());
    }

    /** A wait that ends in vain says what the object says. */
    private void until(String kind, String name, String what, Callable<Boolean> condition) {
        try {
            await().atMost(SOON).until(condition);
        } catch (ConditionTimeoutException timeout) {
            String now = kube.get(ref(kind, name))
                    .map(object -> Json.toYaml(object.map("status")))
                    .orElse("it does not exist");
            throw new AssertionError(kind + " " + name + " never " + what + ":\n" + now, timeout);
        }
    }

    private boolean isTrue(String kind, String name, String type) {
        return kube.get(ref(kind, name))
                .flatMap(object -> object.condition(type))
                .filter(Condition::isTrue)
                .isPresent();
    }

    void delete(String kind, String name) {
        kube.delete(ref(kind, name), "");
    }

    void annotate(String kind, String name, String key, String value) {
        kube.annotate(ref(kind, name), Map.of(key, value));
    }

    void poke(String kind, String name) {
        controllers.poke(ref(kind, name));
    }

    String secret(String namespace, String name, String key) {
        String encoded = kube.get(new Ref(SECRET, namespace, name))
                .flatMap(secret -> secret.text("data", key))
                .orElseThrow();
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    }

    /** Log in with nothing but what a connection secret says. */
    Connection login(String namespace, String secret, String database) throws SQLException {
        String url = "jdbc:postgresql://" + secret(namespace, secret, "endpoint") + ":"
                + secret(namespace, secret, "port") + "/" + database + "?sslmode=disable";
        return DriverManager.getConnection(
                url, secret(namespace, secret, "username"), secret(namespace, secret, "password"));
    }

    @Override
    public void close() {
        controllers.close();
        worker.close();
        temporal.close();
        watches.close();
        provider.close();
        workers.shutdownNow();
    }
}
