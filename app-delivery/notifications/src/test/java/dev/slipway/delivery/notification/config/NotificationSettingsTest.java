package dev.slipway.delivery.notification.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotificationSettingsTest {

    private static final String PREFIX = "notifications.argoproj.io/";

    private static NotificationSettings settings(Map<String, String> data) {
        return NotificationSettings.of(data, Redacted.of(Map.of("slack-token", "xoxb-1\n", "user", "a$b")));
    }

    private static KubeObject app(Map<String, String> annotations) {
        return KubeObject.of(Json.parseYaml("{apiVersion: argoproj.io/v1alpha1, kind: Application,"
                                + " metadata: {name: shop, labels: {team: a}}}")
                        .get(0))
                .with(annotations, "metadata", "annotations");
    }

    @Test
    void theCatalogIsThereWithoutConfiguration() {
        NotificationSettings none = settings(Map.of());

        for (String trigger : List.of(
                "on-created",
                "on-deleted",
                "on-deployed",
                "on-health-degraded",
                "on-sync-failed",
                "on-sync-running",
                "on-sync-status-unknown",
                "on-sync-succeeded")) {
            assertThat(none.trigger(trigger)).as(trigger).singleElement().satisfies(condition -> assertThat(
                            none.template(condition.send().get(0)))
                    .isPresent());
        }
        assertThat(none.problems()).isEmpty();
    }

    @Test
    void conditionsHaveTheKeysThatArgoRemembers() {
        NotificationSettings own =
                settings(Map.of("trigger.on-x", "- when: 'true'\n  send: [a]\n- when: \"false\"\n  send: []"));

        assertThat(own.trigger("on-x"))
                .extracting(Condition::key)
                .containsExactly("[0].X_5TO4MPCKAyY0ipFgr6_IraRNs=", "[1].fLbvuYullyqbUJDcLlF_4U0SywQ=");
    }

    @Test
    void secretsTakeTheirPlacesAndAreNotShown() {
        NotificationSettings own = settings(Map.of(
                "service.slack", "token: $slack-token\nchannels: [$user, x]",
                "service.webhook.ci", "url: https://ci.example.org/$nothing"));

        ServiceSettings slack = own.service("slack").orElseThrow();
        assertThat(slack.options().reveal())
                .containsEntry("token", "xoxb-1")
                .containsEntry("channels", List.of("a$b", "x"));
        assertThat(slack.toString()).doesNotContain("xoxb");
        assertThat(own.service("ci").orElseThrow().type()).isEqualTo("webhook");
        assertThat(own.problems()).containsExactly("argocd-notifications-secret has no key nothing");
    }

    @Test
    void anEntryThatIsWrongLeavesTheOthers() {
        NotificationSettings own = settings(Map.of(
                "trigger.on-broken", "- when: app. ==\n  send: [a]",
                "template.broken", "a: [",
                "subscriptions", "- recipients: [slack:x]\n  triggers: [on-created]\n  selector: 'a b c'",
                "trigger.on-fine", "- when: 'true'\n  send: [a]"));

        assertThat(own.problems()).hasSize(3).anyMatch(problem -> problem.contains("trigger.on-broken: unexpected"));
        assertThat(own.hasTrigger("on-broken")).isFalse();
        assertThat(own.hasTrigger("on-fine")).isTrue();
    }

    @Test
    void peopleSubscribeOnApplicationsProjectsAndForAll() {
        NotificationSettings own = settings(
                Map.of("subscriptions", """
                - recipients: [slack:ops, github]
                  triggers: [on-sync-failed]
                  selector: team=a
                - recipients: [slack:nobody]
                  triggers: [on-sync-failed]
                  selector: team=b
                - recipients: [email:a@example.org]
                """, "defaultTriggers", "- on-deployed", "defaultTriggers.ci", "- on-created"));
        KubeObject app = app(
                Map.of(PREFIX + "subscribe.on-deployed.slack", "one; two", PREFIX + "subscribe.ci", "", "other", "x"));
        KubeObject project = app(Map.of(
                PREFIX + "subscriptions",
                "- trigger: [on-deleted]\n  destinations:\n  - service: slack\n    recipients: [three]"));

        Map<String, Set<Destination>> found = own.destinations(app, Optional.of(project));

        assertThat(found.get("on-deployed"))
                .containsExactlyInAnyOrder(
                        new Destination("slack", "one"),
                        new Destination("slack", "two"),
                        new Destination("email", "a@example.org"));
        assertThat(found.get("on-created")).containsExactly(new Destination("ci", ""));
        assertThat(found.get("on-deleted")).containsExactly(new Destination("slack", "three"));
        assertThat(found.get("on-sync-failed"))
                .containsExactly(new Destination("slack", "ops"), new Destination("github", ""));
    }
}
