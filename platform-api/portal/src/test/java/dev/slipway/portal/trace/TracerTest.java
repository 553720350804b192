package dev.slipway.portal.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.portal.trace.Node.Type;
import dev.slipway.portal.trace.State.Level;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TracerTest {

    private static final Ref CLAIM = new Ref(Gvk.of("example.org/v1", "Thing"), "team", "a");
    private static final Ref COMPOSITE = new Ref(Gvk.of("example.org/v1", "XThing"), "", "a-x");
    private static final Ref ROLE = new Ref(Gvk.of("sql.example.org/v1", "Role"), "", "a-r");
    private static final Ref APPLICATION = new Ref(Ancestry.APPLICATION, "argocd", "claims");
    private static final Instant NOW = Instant.parse("2026-01-02T10:05:00Z");

    private static final String HEALTHY = """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: claims, namespace: argocd}
        spec: {source: {repoURL: "http://git/claims.git"}}
        status:
          sync: {status: Synced, revision: 0123456789abcdef}
          health: {status: Healthy, lastTransitionTime: "2026-01-02T10:00:30Z"}
          history: [{deployedAt: "2026-01-02T10:00:10Z"}]
          resources:
          - {group: example.org, version: v1, kind: Thing, namespace: team, name: a, status: Synced}
          - {version: v1, kind: ConfigMap, namespace: team, name: c, status: OutOfSync}
        ---
        apiVersion: example.org/v1
        kind: Thing
        metadata:
          name: a
          namespace: team
          annotations:
            argocd.argoproj.io/tracking-id: claims:example.org/Thing:team/a
            slipway.dev/commit: http://git/claims.git@0123456789abcdef
            slipway.dev/source-file: a.yaml
        spec:
          resourceRef: {apiVersion: example.org/v1, kind: XThing, name: a-x}
          writeConnectionSecretToRef: {name: login}
        status: {conditions: [{type: Ready, status: "True", reason: Available, lastTransitionTime: "2026-01-02T10:00:20Z"}]}
        ---
        apiVersion: example.org/v1
        kind: XThing
        metadata: {name: a-x}
        spec:
          claimRef: {apiVersion: example.org/v1, kind: Thing, namespace: team, name: a}
          resourceRefs: [{apiVersion: sql.example.org/v1, kind: Role, name: a-r}]
        status: {conditions: [{type: Ready, status: "True", reason: Available, lastTransitionTime: "2026-01-02T10:00:20Z"}]}
        ---
        apiVersion: sql.example.org/v1
        kind: Role
        metadata:
          name: a-r
          labels: {crossplane.io/composite: a-x}
          annotations: {slipway.dev/step: create/1/1}
          ownerReferences: [{apiVersion: example.org/v1, kind: XThing, name: a-x, uid: u, controller: true}]
        spec: {}
        status:
          conditions:
          - {type: Synced, status: "True", reason: ReconcileSuccess, lastTransitionTime: "2026-01-02T10:00:20Z"}
          - {type: Ready, status: "True", reason: Available, lastTransitionTime: "2026-01-02T10:00:20Z"}
          - {type: AsyncOperation, status: "True", reason: Finished, lastTransitionTime: "2026-01-02T10:00:19Z"}
          - {type: LastAsyncOperation, status: "True", reason: Success, lastTransitionTime: "2026-01-02T10:00:19Z"}
        ---
        apiVersion: v1
        kind: Secret
        metadata: {name: login, namespace: team, creationTimestamp: "2026-01-02T10:00:18Z"}
        data: {password: aHVudGVyMg==, username: YQ==}
        """;

    private static final String REFUSED_ROLE = """
        apiVersion: sql.example.org/v1
        kind: Role
        metadata:
          name: a-r
          ownerReferences: [{apiVersion: example.org/v1, kind: XThing, name: a-x, uid: u, controller: true}]
        spec: {}
        status:
          conditions:
          - type: Synced
            status: "False"
            reason: ReconcileError
            message: "denied:\\n  grant it"
            lastTransitionTime: "2026-01-02T10:04:00Z"
        """;

    private final ObjectsInMemory healthy = ObjectsInMemory.of(HEALTHY);

    @Test
    void goesFromTheCommitToTheSecretWhereverItStarts() {
        Node fromClaim = new Tracer(healthy).trace(CLAIM);
        assertThat(fromClaim.all().map(Node::title))
                .containsExactly(
                        "Commit 01234567",
                        "Application argocd/claims",
                        "Thing team/a",
                        "XThing a-x",
                        "Role a-r",
                        "long step create/1/1",
                        "Secret team/login");
        for (Ref start : List.of(COMPOSITE, ROLE)) {
            assertThat(new Tracer(healthy).trace(start)).isEqualTo(fromClaim);
        }
        assertThat(fromClaim.rootCause()).isEmpty();
        assertThat(fromClaim.details()).containsEntry("file", "a.yaml");
    }

    @Test
    void anApplicationShowsWhatItAppliedAndFollowsClaimsOnly() {
        Node tree = new Tracer(healthy).trace(APPLICATION);
        assertThat(tree.all().map(Node::title))
                .contains("Commit 01234567", "Role a-r", "Secret team/login", "ConfigMap team/c");
        assertThat(tree.rootCause()).map(Node::title).contains("ConfigMap team/c");
    }

    @Test
    void theDeepestErrorIsTheRootCauseEvenWhenOthersWait() {
        Node tree = new Tracer(healthy.with(REFUSED_ROLE).without(secret())).trace(CLAIM);
        Node cause = tree.rootCause().orElseThrow();
        assertThat(cause.ref()).isEqualTo(ROLE);
        assertThat(cause.state())
                .isEqualTo(new State(
                        Level.FAILED, "False", "-", "2026-01-02T10:04:00Z", "ReconcileError: denied: grant it"));
        assertThat(TreeText.of(tree, NOW, false))
                .contains("Role a-r")
                .contains("1m0s")
                .contains("<- root cause: ReconcileError: denied: grant it");
    }

    @Test
    void aSecretThatIsNotThereIsWaitedFor() {
        Node tree = new Tracer(healthy.without(secret())).trace(CLAIM);
        assertThat(tree.rootCause()).map(Node::type).contains(Type.SECRET);
        assertThat(tree.rootCause().orElseThrow().state()).isEqualTo(State.waiting("not written yet"));
    }

    @Test
    void aRunningStepIsWhatIsWaitedFor() {
        Node tree = new Tracer(healthy.with(REFUSED_ROLE
                        .replace("type: Synced", "type: AsyncOperation")
                        .replace("reason: ReconcileError", "reason: Ongoing")))
                .trace(CLAIM);
        assertThat(tree.rootCause()).map(Node::type).contains(Type.STEP);
        assertThat(tree.rootCause().orElseThrow().state().level()).isEqualTo(Level.WAITING);
    }

    @Test
    void aReferenceToNothingIsAnError() {
        Node tree = new Tracer(healthy.without(ROLE)).trace(CLAIM);
        assertThat(tree.rootCause().orElseThrow().state().message()).contains("does not exist");
    }

    @Test
    void aLoopOfReferencesEnds() {
        ObjectsInMemory loop = ObjectsInMemory.of("""
                apiVersion: example.org/v1
                kind: XThing
                metadata: {name: a-x}
                spec: {resourceRefs: [{apiVersion: example.org/v1, kind: XThing, name: a-x}]}
                """);
        assertThat(new Tracer(loop).trace(COMPOSITE).all()).hasSize(1);
    }

    @Test
    void anObjectThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> new Tracer(healthy.without(CLAIM)).trace(CLAIM))
                .isInstanceOf(FaultException.class)
                .hasMessage("there is no Thing team/a in the cluster");
    }

    @Test
    void neverShowsWhatASecretHolds() {
        Node tree = new Tracer(healthy).trace(CLAIM);
        String text = TreeText.of(tree, NOW, true);
        assertThat(text).contains("keys password, username");
        assertThat(text + Json.toJson(TreeJson.of(tree)))
                .doesNotContain("aHVudGVyMg==")
                .doesNotContain("hunter2");
    }

    @Test
    void theJsonNamesTheRootCauseAndNestsTheTree() {
        Map<String, Object> document = TreeJson.of(new Tracer(healthy.with(REFUSED_ROLE)).trace(CLAIM));
        assertThat(document).containsEntry("ready", false);
        assertThat(document).extracting("rootCause").extracting("kind").isEqualTo("Role");
        assertThat(document).extracting("tree").extracting("type").isEqualTo("commit");
    }

    private static Ref secret() {
        return new Ref(Gvk.of("v1", "Secret"), "team", "login");
    }
}
