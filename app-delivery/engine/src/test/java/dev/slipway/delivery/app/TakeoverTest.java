package dev.slipway.delivery.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.delivery.sync.SyncOptions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of objects that were applied on the client's side. */
class TakeoverTest {

    @Test
    void fieldsOfClientSideApplyBecomeThoseOfOurs() {
        List<Map<String, Object>> upgraded =
                Takeover.upgraded(yaml("""
                    entries:
                      - {manager: kubectl-client-side-apply, operation: Update, apiVersion: v1, fieldsV1: {"f:data": {"f:a": {}, "f:old": {}}}}
                      - {manager: argocd-controller, operation: Apply, apiVersion: v1, time: "2026-01-01T00:00:00Z", fieldsV1: {"f:data": {"f:a": {}, "f:b": {}}}}
                      - {manager: argocd-controller, operation: Update, apiVersion: v1, subresource: status, fieldsV1: {"f:status": {}}}
                      - {manager: someone, operation: Update, apiVersion: v1, fieldsV1: {"f:data": {"f:c": {}}}}
                    """).list("entries"), Set.of("kubectl-client-side-apply", "argocd-controller"));

        assertThat(upgraded)
                .extracting(entry -> entry.get("manager") + "/" + entry.get("operation"))
                .containsExactly("argocd-controller/Update", "someone/Update", "argocd-controller/Apply");
        assertThat(upgraded.get(2))
                .containsEntry(
                        "fieldsV1", Map.of("f:data", Map.of("f:a", Map.of(), "f:b", Map.of(), "f:old", Map.of())))
                .containsEntry("time", "2026-01-01T00:00:00Z");
    }

    @Test
    void nothingIsWrittenWhereNobodyAppliedOnTheClientsSide() {
        List<?> entries = yaml("entries: [{manager: someone, operation: Update, fieldsV1: {\"f:data\": {}}}]")
                .list("entries");

        assertThat(Takeover.upgraded(entries, Set.of("kubectl-client-side-apply")))
                .isEqualTo(entries);
    }

    @Test
    void aFieldThatGitHasNoMoreIsLeftUntilItIsRemoved() {
        KubeObject live = live("{data: {a: '1', old: '2'}, metadata: {name: x, namespace: n}}");

        assertThat(Takeover.leavesSomething(live, yaml("{metadata: {name: x}, data: {a: '1'}}")))
                .isTrue();
        assertThat(Takeover.leavesSomething(live, yaml("{metadata: {name: x}, data: {a: '9', old: '2'}}")))
                .isFalse();
        assertThat(Takeover.leavesSomething(live, yaml("{metadata: {name: x}, data: {a: '1', old: '2', new: '3'}}")))
                .isFalse();
        assertThat(Takeover.leavesSomething(live.without("data", "old"), yaml("{metadata: {name: x}, data: {a: '1'}}")))
                .isFalse();
        assertThat(Takeover.leavesSomething(yaml("{data: {old: '2'}}"), yaml("{data: {}}")))
                .isFalse();
        assertThat(Takeover.leavesSomething(live.withAnnotation(Takeover.LAST_APPLIED, "{no json"), yaml("{data: {}}")))
                .isFalse();
    }

    @Test
    void anOptionLeavesObjectsToTheirManagers() {
        KubeObject live = live("{data: {a: '1'}}");
        KubeObject target = yaml("{data: {a: '1'}}");

        assertThat(Takeover.isDue(live, target, SyncOptions.of(List.of()))).isTrue();
        assertThat(Takeover.isDue(live, target, SyncOptions.of(List.of("ClientSideApplyMigration=false"))))
                .isFalse();
        assertThat(Takeover.isDue(target, target, SyncOptions.of(List.of()))).isFalse();
    }

    private static KubeObject live(String applied) {
        KubeObject object = yaml(applied);
        return object.withAnnotation(Takeover.LAST_APPLIED, Json.toJson(object.tree()));
    }

    private static KubeObject yaml(String text) {
        return KubeObject.of(Json.parseYaml(text).get(0));
    }
}
