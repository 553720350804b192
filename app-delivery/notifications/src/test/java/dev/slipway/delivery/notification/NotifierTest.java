package dev.slipway.delivery.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.delivery.notification.config.NotificationSettings;
import dev.slipway.delivery.notification.send.Channels;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import dev.slipway.testkit.http.HttpDouble;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NotifierTest {

    private final HttpDouble http = HttpDouble.start();
    private final Notifier notifier = new Notifier(
            new Channels(Clock.systemUTC()),
            (app, revision) -> Map.of("Author", "Ann", "Message", "m"),
            Clock.systemUTC());
    private final Map<String, String> data = new HashMap<>(Map.of(
            "context", "argocdUrl: https://cd.example.org",
            "service.webhook.ci", "url: " + http.url(),
            "template.t", """
            webhook:
              ci:
                method: POST
                path: /{{.app.metadata.name}}
                body: |
                  {{.app.status.health.status}} {{(call .repo.GetCommitMetadata .app.status.sync.revision).Author}} {{ call .repo.FullNameByRepoURL .app.spec.source.repoURL }} {{.serviceType}} {{upper .context.argocdUrl}}
            """,
            "trigger.on-x", "- when: app.status.health.status == 'Degraded'\n  send: [t]"));
    private KubeObject app = KubeObject.of(Json.parseYaml("""
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata:
              name: shop
              uid: u
              annotations: {notifications.argoproj.io/subscribe.on-x.ci: ""}
            spec: {source: {repoURL: git@github.com:team/shop.git}}
            status: {health: {status: Degraded}, sync: {revision: abc}}
            """).get(0));

    @AfterEach
    void stop() {
        http.close();
    }

    private Notifier.Result look() {
        NotificationSettings settings = NotificationSettings.of(data, Redacted.of(Map.of()));
        return notifier.run(
                app,
                settings,
                settings.destinations(app, Optional.empty()),
                (object, told) -> app = told.text().isEmpty()
                        ? app.without("metadata", "annotations", Remembered.ANNOTATION)
                        : app.withAnnotation(Remembered.ANNOTATION, told.text()));
    }

    private void health(String status) {
        app = app.with(status, "status", "health", "status");
    }

    @Test
    void whatHoldsIsToldOnceUntilItHoldsAgain() {
        assertThat(look()).isEqualTo(new Notifier.Result(1, List.of()));
        assertThat(look().sent()).isZero();
        health("Healthy");
        assertThat(look().sent()).isZero();
        assertThat(app.annotation(Remembered.ANNOTATION)).isEmpty();
        health("Degraded");
        assertThat(look().sent()).isEqualTo(1);

        HttpDouble.Call call = http.calls().get(0);
        assertThat(call.path()).isEqualTo("/shop");
        assertThat(call.body().strip()).isEqualTo("Degraded Ann team/shop webhook HTTPS://CD.EXAMPLE.ORG");
        assertThat(http.calls()).hasSize(2);
    }

    @Test
    void oncePerRevisionMeansOnceEvenWhenItHoldsAgain() {
        data.put(
                "trigger.on-x",
                "- when: app.status.health.status == 'Degraded'\n  send: [t]\n  oncePer: app.status.sync.revision");

        assertThat(look().sent()).isEqualTo(1);
        health("Healthy");
        look();
        health("Degraded");
        assertThat(look().sent()).isZero();
        app = app.with("def", "status", "sync", "revision");
        assertThat(look().sent()).isEqualTo(1);
        assertThat(app.annotation(Remembered.ANNOTATION).orElse(""))
                .contains("\"abc:on-x:[0].")
                .contains("\"def:on-x:");
    }

    @Test
    void aCrashAfterSendingTellsAgainUnderTheSameId() {
        NotificationSettings settings = NotificationSettings.of(data, Redacted.of(Map.of()));
        assertThatThrownBy(() ->
                        notifier.run(app, settings, settings.destinations(app, Optional.empty()), (object, told) -> {
                            throw new IllegalStateException("the process dies here");
                        }))
                .hasMessageContaining("dies");

        assertThat(look().sent()).isEqualTo(1);
        assertThat(look().sent()).isZero();
        assertThat(http.calls())
                .extracting(call -> call.headers().get("Idempotency-Key"))
                .hasSize(2)
                .containsOnly(http.calls().get(0).headers().get("Idempotency-Key"));
    }

    @Test
    void whatFailsIsNamedAndTriedAgain() {
        http.answering("POST /shop", 500, "no");
        assertThat(look().problems()).containsExactly("ci: webhook ci answers 500: no");

        http.answering("POST /shop", 200, "");
        assertThat(look()).isEqualTo(new Notifier.Result(1, List.of()));
    }

    @Test
    void mistakesOfTheConfigurationAreNamed() {
        app = app.withAnnotation("notifications.argoproj.io/subscribe.on-y.ci", "")
                .withAnnotation("notifications.argoproj.io/subscribe.on-x.nowhere", "")
                .withAnnotation("notifications.argoproj.io/subscribe.on-x.old", "room")
                .withAnnotation("notifications.argoproj.io/subscribe.on-z.ci", "");
        data.put("service.telegram.old", "token: x");
        data.put("trigger.on-z", "- when: 'true'\n  send: [missing]\n- when: 'app.metadata.name > 1'\n  send: [t]");

        assertThat(look().problems())
                .anyMatch(problem -> problem.contains("there is no trigger on-y"))
                .anyMatch(problem -> problem.contains("no service.nowhere"))
                .anyMatch(problem -> problem.contains("type telegram are not built"))
                .anyMatch(problem -> problem.contains("there is no template missing"))
                .anyMatch(problem -> problem.contains("trigger.on-z: a text and a number cannot be compared"));
        assertThat(http.calls()).hasSize(1);
    }

    @Test
    void aTemplateThatFailsNamesItself() {
        data.put("template.t", "webhook: {ci: {body: '{{ .app.x | fail }}'}}");

        assertThat(look().problems()).singleElement().asString().contains("ci: template.t:");
        assertThat(http.calls()).isEmpty();
    }

    @Test
    void anApplicationWithoutAnOperationTellsNothingAndComplainsOfNothing() {
        data.put("trigger.on-x", "- when: app.status.operationState.phase in ['Failed']\n  send: [t]");

        assertThat(look()).isEqualTo(new Notifier.Result(0, List.of()));
    }
}
