package dev.slipway.compositions.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Functions that run once, at given times and on changes, on a real API server. */
class OperationsIT {

    private static final Gvk OPERATION = new Gvk("ops.crossplane.io", "v1alpha1", "Operation");
    private static final ApiServer API = ApiServer.shared();

    @RegisterExtension
    static final Hub HUB = new Hub(API);

    private String namespace;

    @BeforeEach
    void makeNamespace() {
        namespace = API.newNamespace("ops");
    }

    @Test
    void anOperationRunsOnceAppliesWithoutOwnerAndShowsItsOutput() {
        Ref operation = operation("once-" + namespace, 5, """
                - step: change
                  functionRef: {name: function-dummy}
                  input:
                    apiVersion: dummy.fn.crossplane.io/v1beta1
                    kind: Response
                    response:
                      output: {changed: 1}
                      results: [{severity: SEVERITY_NORMAL, message: done}]
                      desired:
                        resources:
                          content:
                            resource: {apiVersion: v1, kind: ConfigMap, metadata: {name: made, namespace: %s}, data: {a: b}}
                """.formatted(namespace));

        HUB.awaitCondition(operation, "Succeeded", "True", "");
        Ref made = new Ref(Hub.CONFIG_MAP, namespace, "made");
        HUB.awaitData(made, "a", "b");
        assertThat(HUB.get(made).owners()).isEmpty();
        KubeObject after = HUB.get(operation);
        assertThat(after.list("status", "appliedResourceRefs"))
                .containsExactly(
                        Map.of("apiVersion", "v1", "kind", "ConfigMap", "namespace", namespace, "name", "made"));
        assertThat(after.list("status", "pipeline"))
                .containsExactly(Map.of("step", "change", "output", Map.of("changed", 1L)));

        // What is over is over: neither a change of its result nor of itself makes it run again.
        HUB.kube().merge(made, Map.of("data", Map.of("a", "changed")));
        HUB.kube().annotate(operation, Map.of("touched", "true"));
        Ref another = operation("another-" + namespace, 5, steps("other"));
        HUB.awaitCondition(another, "Succeeded", "True", "");
        HUB.awaitData(made, "a", "changed");
    }

    @Test
    void oneThatFailsIsRepeatedAsOftenAsItSays() {
        Ref operation = operation("failing-" + namespace, 2, """
                - step: fail
                  functionRef: {name: function-dummy}
                  input:
                    apiVersion: dummy.fn.crossplane.io/v1beta1
                    kind: Response
                    response: {results: [{severity: SEVERITY_FATAL, message: it is closed today}]}
                """);

        HUB.awaitCondition(operation, "Succeeded", "False", "failure limit of 2 reached");
        HUB.awaitCondition(operation, "Synced", "False", "it is closed today");
        assertThat(HUB.get(operation).at("status", "failures")).hasValue(2L);
    }

    @Test
    void functionsThatOnlyComposeAreRefused() {
        Ref operation = operation("unable-" + namespace, 5, """
                - step: patch
                  functionRef: {name: pt}
                """);

        HUB.awaitCondition(operation, "ValidPipeline", "False", "function \"pt\" lacks the capability operation");
        HUB.awaitCondition(operation, "Succeeded", "False", "lacks the capability");
    }

    @Test
    void aCronOperationRunsAgainAndAgainAndKeepsAShortHistory() {
        HUB.apply("""
                apiVersion: ops.crossplane.io/v1alpha1
                kind: CronOperation
                metadata: {name: cron-%1$s}
                spec:
                  schedule: "@every 1s"
                  successfulHistoryLimit: 1
                  operationTemplate:
                    spec:
                      mode: Pipeline
                      pipeline:
                """.formatted(namespace) + steps("ticked").indent(6));
        Ref cron = new Ref(new Gvk("ops.crossplane.io", "v1alpha1", "CronOperation"), "", "cron-" + namespace);

        HUB.awaitCondition(cron, "Scheduling", "True", "");
        HUB.awaitData(new Ref(Hub.CONFIG_MAP, namespace, "ticked"), "seen", "yes");
        String first = made("cronoperation", "cron-" + namespace).get(0).name();
        // The first one goes when a later one has succeeded.
        await().atMost(Hub.SOON).until(() -> made("cronoperation", "cron-" + namespace).stream()
                .noneMatch(one -> one.name().equals(first)));
        await().atMost(Hub.SOON)
                .until(() -> HUB.get(cron).text("status", "lastSuccessfulTime").isPresent());

        HUB.kube().annotate(cron, Map.of("crossplane.io/paused", "true"));
        HUB.awaitCondition(cron, "Scheduling", "False", "");
        HUB.kube().delete(cron, "");
        HUB.awaitGone(cron);
    }

    @Test
    void aScheduleThatCannotBeReadIsSaid() {
        HUB.apply("""
                apiVersion: ops.crossplane.io/v1alpha1
                kind: CronOperation
                metadata: {name: broken-%s}
                spec: {schedule: now and then, operationTemplate: {spec: {mode: Pipeline, pipeline: []}}}
                """.formatted(namespace));
        Ref cron = new Ref(new Gvk("ops.crossplane.io", "v1alpha1", "CronOperation"), "", "broken-" + namespace);

        HUB.awaitCondition(cron, "Scheduling", "False", "cannot parse cron schedule \"now and then\"");
    }

    @Test
    void aWatchOperationSeesEveryChange() {
        Ref watch = copying();
        HUB.awaitCondition(watch, "Watching", "True", "");

        content("one");
        Ref copy = new Ref(Hub.CONFIG_MAP, namespace, "copy");
        HUB.awaitData(copy, "copied", "one");
        content("two");
        HUB.awaitData(copy, "copied", "two");

        await().atMost(Hub.SOON).untilAsserted(() -> assertThat(made("watchoperation", "watch-" + namespace))
                .hasSize(1));
        await().atMost(Hub.SOON).untilAsserted(() -> assertThat(HUB.get(watch).at("status", "watchingResources"))
                .hasValue(1L));
        HUB.kube().delete(watch, "");
        HUB.awaitGone(watch);
    }

    /** A watch operation that copies the content of what it watches. */
    private Ref copying() {
        HUB.apply("""
                apiVersion: ops.crossplane.io/v1alpha1
                kind: WatchOperation
                metadata: {name: watch-%1$s}
                spec:
                  watch: {apiVersion: v1, kind: ConfigMap, namespace: %1$s, matchLabels: {watched: "true"}}
                  successfulHistoryLimit: 1
                  operationTemplate:
                    spec:
                      mode: Pipeline
                      pipeline:
                      - step: copy
                        functionRef: {name: function-go-templating}
                        input:
                          apiVersion: gotemplating.fn.crossplane.io/v1beta1
                          kind: GoTemplate
                          source: Inline
                          inline:
                            template: |
                              {{- $watched := (index .requiredResources "ops.crossplane.io/watched-resource").items | first }}
                              apiVersion: v1
                              kind: ConfigMap
                              metadata:
                                name: copy
                                namespace: %1$s
                                annotations:
                                  {{ setResourceNameAnnotation "copy" }}
                              data:
                                copied: {{ $watched.resource.data.content | quote }}
                """.formatted(namespace));
        return new Ref(new Gvk("ops.crossplane.io", "v1alpha1", "WatchOperation"), "", "watch-" + namespace);
    }

    private void content(String content) {
        HUB.apply("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: source, namespace: %s, labels: {watched: "true"}}
                data: {content: %s}
                """.formatted(namespace, content));
    }

    private String steps(String name) {
        return """
                - step: make
                  functionRef: {name: function-dummy}
                  input: {apiVersion: dummy.fn.crossplane.io/v1beta1, kind: Response, response: {desired: {resources: {one: \
                {resource: {apiVersion: v1, kind: ConfigMap, metadata: {name: %s, namespace: %s}, data: {seen: "yes"}}}}}}}
                """.formatted(name, namespace);
    }

    private static Ref operation(String name, int retries, String steps) {
        HUB.apply("""
                apiVersion: ops.crossplane.io/v1alpha1
                kind: Operation
                metadata: {name: %s}
                spec:
                  mode: Pipeline
                  retryLimit: %d
                  pipeline:
                """.formatted(name, retries) + steps.indent(2));
        return new Ref(OPERATION, "", name);
    }

    private static List<KubeObject> made(String by, String name) {
        return HUB.kube().list(OPERATION, "", Map.of("ops.crossplane.io/" + by, name));
    }
}
