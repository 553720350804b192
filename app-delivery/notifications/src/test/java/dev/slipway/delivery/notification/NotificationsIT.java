package dev.slipway.delivery.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.testkit.http.HttpDouble;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a change of an Application to a call, on a real API server. */
class NotificationsIT {

    private static final Duration LONG = Duration.ofSeconds(180);

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    private final HttpDouble http = HttpDouble.start();
    private Kube kube;
    private Watches watches;
    private Notifications notifications;
    private String namespace;

    @BeforeEach
    void prepare() {
        API.installCrds("crds/applications.argoproj.io.yaml", "crds/appprojects.argoproj.io.yaml");
        namespace = API.namespace();
        kube = new Kube(API.client());
        API.apply("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: argocd-notifications-cm}
                data:
                  service.slack: |
                    token: $slack-token
                    apiURL: %s
                ---
                apiVersion: v1
                kind: Secret
                metadata: {name: argocd-notifications-secret}
                stringData: {slack-token: xoxb-real}
                ---
                apiVersion: argoproj.io/v1alpha1
                kind: AppProject
                metadata:
                  name: default
                  annotations: {notifications.argoproj.io/subscribe.on-health-degraded.slack: ops}
                spec: {}
                ---
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata: {name: shop}
                spec:
                  project: default
                  source: {repoURL: https://git.example.org/shop.git, path: .}
                  destination: {server: https://kubernetes.default.svc}
                """.formatted(http.url()));
        begin();
    }

    private void begin() {
        watches = new Watches(kube);
        notifications = new Notifications(
                kube,
                watches,
                (app, revision) -> Map.of(),
                new Notifications.Options(namespace, Duration.ofMillis(200), Clock.systemUTC()));
        notifications.start();
    }

    @AfterEach
    void stop() {
        end();
        http.close();
    }

    private void end() {
        notifications.close();
        watches.close();
    }

    private Ref app() {
        return KubeObject.of(Json.parseYaml(
                                "{apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: {name: shop, namespace: %s}}"
                                        .formatted(namespace))
                        .get(0))
                .ref();
    }

    private void health(String status) {
        kube.applyStatus(
                KubeObject.of(app())
                        .with(status, "status", "health", "status")
                        .with("OutOfSync", "status", "sync", "status"),
                "test");
    }

    @Test
    void aDegradedApplicationIsToldOfOnceAlsoAfterARestartAndInSpiteOfAFailure() {
        http.answering("POST /chat.postMessage", 503, "later");
        health("Degraded");
        await().atMost(LONG).until(() -> !http.calls().isEmpty());
        http.answering("POST /chat.postMessage", 200, "{\"ok\": true}");
        await().atMost(LONG).until(() -> kube.get(app())
                .orElseThrow()
                .annotation(Remembered.ANNOTATION)
                .isPresent());
        int told = http.calls().size();
        assertThat(http.calls().get(told - 1).body())
                .contains("\"channel\":\"ops\"")
                .contains("Application shop is degraded");
        assertThat(http.calls().get(0).headers()).containsEntry("Authorization", "Bearer xoxb-real");

        end();
        begin();
        health("Healthy");
        await().atMost(LONG).until(() -> kube.get(app())
                .orElseThrow()
                .annotation(Remembered.ANNOTATION)
                .isEmpty());
        assertThat(http.calls()).hasSize(told);
        health("Degraded");
        await().atMost(LONG).until(() -> http.calls().size() == told + 1);
    }
}
