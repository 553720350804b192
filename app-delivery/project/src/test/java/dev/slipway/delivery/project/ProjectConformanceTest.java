package dev.slipway.delivery.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.api.argocd.AppProjectSpec;
import dev.slipway.api.argocd.SyncWindow;
import dev.slipway.delivery.rbac.BuiltinPolicy;
import dev.slipway.delivery.rbac.MatchMode;
import dev.slipway.delivery.rbac.Policy;
import dev.slipway.delivery.rbac.RbacSettings;
import dev.slipway.delivery.rbac.Request;
import dev.slipway.delivery.rbac.Subject;
import dev.slipway.delivery.window.SyncWindows;
import dev.slipway.delivery.window.SyncWindows.Cause;
import dev.slipway.delivery.window.WindowTarget;
import dev.slipway.delivery.window.WindowVerdict;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.testkit.conformance.ConformanceCase;
import dev.slipway.testkit.conformance.ConformanceRunner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class ProjectConformanceTest {

    @TestFactory
    Stream<DynamicNode> projects() {
        return ConformanceRunner.suite("argocd")
                .file("appproject-appnamespaces.json", ProjectConformanceTest::namespace)
                .file("appproject-destinations.json", ProjectConformanceTest::destination)
                .file("appproject-resources.json", ProjectConformanceTest::resource)
                .file("appproject-sources.json", ProjectConformanceTest::source)
                .file("appproject-validation.json", ProjectConformanceTest::validation)
                .file("rbac.json", ProjectConformanceTest::rbac)
                .file("sync-windows.json", ProjectConformanceTest::window)
                .cases();
    }

    private static ProjectRules rules(ConformanceCase recorded) {
        return new ProjectRules("p", spec(recorded), List.of());
    }

    private static AppProjectSpec spec(ConformanceCase recorded) {
        return Json.convert(Json.tree((Object) recorded.get("project").path("spec")), AppProjectSpec.class);
    }

    private static void namespace(ConformanceCase recorded) {
        boolean permitted = rules(recorded)
                .permitsApplicationsIn(text(recorded, "appNamespace"), text(recorded, "controllerNamespace"));
        assertThat(permitted).isEqualTo(recorded.get("want").asBoolean());
    }

    private static void destination(ConformanceCase recorded) {
        JsonNode cluster = recorded.get("cluster");
        ClusterId id = new ClusterId(
                cluster.path("server").asText(), cluster.path("name").asText());
        assertThat(rules(recorded).permitsDestination(id, text(recorded, "namespace")))
                .isEqualTo(recorded.get("want").asBoolean());
    }

    private static void resource(ConformanceCase recorded) {
        boolean permitted = rules(recorded)
                .permitsKind(
                        text(recorded, "group"),
                        text(recorded, "kind"),
                        text(recorded, "name"),
                        recorded.get("namespaced").asBoolean());
        assertThat(permitted).isEqualTo(recorded.get("want").asBoolean());
    }

    private static void source(ConformanceCase recorded) {
        assertThat(rules(recorded)
                        .permitsSource(recorded.get("source").path("repoURL").asText()))
                .isEqualTo(recorded.get("want").asBoolean());
    }

    private static void validation(ConformanceCase recorded) {
        String name = recorded.get("project").path("metadata").path("name").asText();
        var problem = ProjectValidation.problem(name, spec(recorded));
        JsonNode want = recorded.get("want");
        assertThat(problem.isEmpty())
                .as("%s", problem)
                .isEqualTo(want.path("valid").asBoolean());
    }

    private static void rbac(ConformanceCase recorded) {
        String builtin = text(recorded, "builtinPolicy").isEmpty() ? "" : BuiltinPolicy.text();
        RbacSettings settings = new RbacSettings(
                text(recorded, "policy"),
                text(recorded, "defaultRole"),
                MatchMode.of(text(recorded, "matchMode")),
                List.of());
        if (!recorded.get("loadError").isMissingNode()) {
            assertThatThrownBy(() -> Policy.of(settings, builtin, "")).isInstanceOf(FaultException.class);
            return;
        }
        Policy policy = Policy.of(settings, builtin, "");
        for (JsonNode ask : recorded.get("asks")) {
            Request request = new Request(
                    ask.get("resource").asText(),
                    ask.get("action").asText(),
                    ask.get("object").asText());
            assertThat(policy.permits(Subject.named(ask.get("subject").asText()), request))
                    .as("%s", ask)
                    .isEqualTo(ask.get("want").asBoolean());
        }
    }

    private static void window(ConformanceCase recorded) {
        List<SyncWindow> windows = new ArrayList<>();
        recorded.get("windows")
                .forEach(window -> windows.add(Json.convert(Json.tree((Object) window), SyncWindow.class)));
        JsonNode destination = recorded.get("application").path("spec").path("destination");
        SyncWindows matching = SyncWindows.of(windows)
                .selecting(new WindowTarget(
                        recorded.get("application")
                                .path("metadata")
                                .path("name")
                                .asText(),
                        destination.path("server").asText(""),
                        destination.path("name").asText(""),
                        destination.path("namespace").asText("")));
        JsonNode started = recorded.get("operationStartedAt");
        WindowVerdict verdict = matching.verdict(
                recorded.get("manual").asBoolean() ? Cause.MANUAL : Cause.AUTOMATED,
                Instant.parse(text(recorded, "now")),
                started.isNull() || started.isMissingNode() ? null : Instant.parse(started.asText()));

        assertThat(matching.size())
                .isEqualTo(recorded.get("want").get("matching").asInt());
        assertThat(verdict.allowed())
                .as(verdict.reason())
                .isEqualTo(recorded.get("want").get("canSync").asBoolean());
        assertThat(verdict.reason().startsWith("invalid"))
                .isEqualTo(recorded.get("want").has("error"));
    }

    private static String text(ConformanceCase recorded, String field) {
        return recorded.get(field).asText("");
    }
}
