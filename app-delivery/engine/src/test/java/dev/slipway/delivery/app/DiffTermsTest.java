package dev.slipway.delivery.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.delivery.ignore.IgnoreRules;
import dev.slipway.delivery.override.Overrides;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiffTermsTest {

    private static final KubeObject LIVE = object("""
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: a, namespace: n, uid: u, resourceVersion: "7", labels: {set-by: somebody}}
        data: {key: "1"}
        """);

    private static KubeObject object(String yaml) {
        return KubeObject.of(Json.parseYaml(yaml).get(0));
    }

    private static KubeObject desired(String value) {
        return object("{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: n}, data: {key: \"%s\"}}"
                .formatted(value));
    }

    private static DiffTerms terms(String compareOptions) {
        KubeObject app = object("""
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata: {name: app, namespace: argocd}
                spec: {project: default, destination: {name: in-cluster}}
                """).withAnnotation("argocd.argoproj.io/compare-options", compareOptions);
        Installation installation = new Installation(Overrides.of(Map.of()), Map.of());
        return DiffTerms.of(App.of(app, "argocd"), installation, IgnoreRules.none());
    }

    @Test
    void theApiServerIsAskedUnlessTheApplicationDoesNotWantIt() {
        assertThat(terms("").serverSide()).isTrue();
        assertThat(terms("ServerSideDiff=true").serverSide()).isTrue();
        assertThat(terms("IncludeMutationWebhook=true, ServerSideDiff=false").serverSide())
                .isFalse();
    }

    @Test
    void withoutItWhatNobodyAppliedDoesNotCount() {
        DiffTerms merged = terms("ServerSideDiff=false");

        assertThat(merged.merged(desired("1"), LIVE).modified()).isFalse();
        assertThat(merged.merged(desired("2"), LIVE).modified()).isTrue();
    }

    @Test
    void withoutItAFieldThatWasAppliedAndIsNotWantedAnyMoreCounts() {
        KubeObject applied = LIVE.with("x", "data", "gone")
                .withAnnotation(
                        "kubectl.kubernetes.io/last-applied-configuration",
                        "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\"},"
                                + "\"data\":{\"key\":\"1\",\"gone\":\"x\"}}");

        assertThat(terms("ServerSideDiff=false").merged(desired("1"), applied).modified())
                .isTrue();
    }

    @Test
    void changesByWebhooksCountWhereTheApplicationSaysSo() {
        KubeObject predicted = desired("1")
                .with("added", "data", "injected")
                .with(
                        List.of(Map.of(
                                "manager", "argocd-controller",
                                "operation", "Apply",
                                "apiVersion", "v1",
                                "fieldsType", "FieldsV1",
                                "fieldsV1", Map.of("f:data", Map.of("f:key", Map.of())))),
                        "metadata",
                        "managedFields");
        KubeObject plain = desired("1");

        assertThat(terms("").predicted(desired("1"), predicted, plain).modified())
                .isFalse();
        assertThat(terms("IncludeMutationWebhook=true")
                        .predicted(desired("1"), predicted, plain)
                        .modified())
                .isTrue();
    }
}
