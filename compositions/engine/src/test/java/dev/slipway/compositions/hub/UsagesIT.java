package dev.slipway.compositions.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.testkit.kubernetes.ApiServer;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is in use stays, on a real API server that refuses to delete it. */
class UsagesIT {

    private static final Gvk USAGE = new Gvk("protection.crossplane.io", "v1beta1", "Usage");

    private static final ApiServer API = ApiServer.shared().withControllerManager();

    @RegisterExtension
    static final Hub HUB = new Hub(API);

    private String namespace;
    private Ref store;
    private Ref app;

    @BeforeEach
    void makeTwo() {
        namespace = API.newNamespace("team");
        store = configMap("store");
        app = configMap("app");
    }

    @Test
    void whatIsUsedCannotBeDeletedUntilWhatUsesItHasGone() {
        Ref usage = usage("app-uses-store", "by: {apiVersion: v1, kind: ConfigMap, resourceRef: {name: app}}");
        HUB.awaitReady(usage);
        awaitRefusal(store, "it is in use: ConfigMap/app uses ConfigMap/store");
        assertThat(HUB.get(usage).annotation("crossplane.io/usage-details"))
                .hasValue("ConfigMap/app uses ConfigMap/store");

        HUB.kube().delete(app, "");

        // The garbage collector takes the usage with what uses it.
        HUB.awaitGone(usage);
        await().atMost(Hub.SOON).until(() -> refusal(store).isEmpty());
        HUB.awaitGone(store);
    }

    @Test
    void aReasonIsEnoughAndTheLastUsageCounts() {
        Ref first = usage("first", "reason: it holds the books");
        Ref second = usage("second", "reason: auditors are here");
        HUB.awaitReady(first);
        HUB.awaitReady(second);
        awaitRefusal(store, "it is in use");

        HUB.kube().delete(first, "");
        HUB.awaitGone(first);
        awaitRefusal(store, "auditors are here");

        HUB.kube().delete(second, "");
        HUB.awaitGone(second);
        await().atMost(Hub.SOON).until(() -> refusal(store).isEmpty());
    }

    @Test
    void aDeletionThatIsToBeReplayedHappensByItself() {
        Ref usage = usage("replayed", "reason: a migration runs\n  replayDeletion: true");
        HUB.awaitReady(usage);

        assertThat(refusal(store)).isEmpty();
        assertThat(HUB.get(store).isDeleting()).isTrue();

        HUB.kube().delete(usage, "");
        HUB.awaitGone(store);
    }

    @Test
    void aSelectorIsResolvedOnceAndRecorded() {
        HUB.kube().merge(store, Map.of("metadata", Map.of("labels", Map.of("role", "store"))));
        HUB.apply("""
                apiVersion: protection.crossplane.io/v1beta1
                kind: Usage
                metadata: {name: selected, namespace: %s}
                spec:
                  of: {apiVersion: v1, kind: ConfigMap, resourceSelector: {matchLabels: {role: store}}}
                  reason: selected
                """.formatted(namespace));
        Ref usage = new Ref(USAGE, namespace, "selected");

        HUB.awaitReady(usage);
        assertThat(HUB.get(usage).text("spec", "of", "resourceRef", "name")).hasValue("store");
        awaitRefusal(store, "selected");
        HUB.kube().delete(usage, "");
        HUB.awaitGone(usage);
    }

    @Test
    void whatIsMissingOrOutOfReachIsNamed() {
        Ref missing = usage("missing", "by: {apiVersion: v1, kind: ConfigMap, resourceRef: {name: nobody}}");
        HUB.awaitCondition(missing, "Synced", "False", "nobody");
        HUB.apply("""
                apiVersion: protection.crossplane.io/v1beta1
                kind: Usage
                metadata: {name: foreign, namespace: %s}
                spec:
                  of: {apiVersion: v1, kind: ConfigMap, resourceRef: {name: other, namespace: kube-system}}
                  reason: not ours
                """.formatted(namespace));

        HUB.awaitCondition(new Ref(USAGE, namespace, "foreign"), "Synced", "False", "cross-namespace");
        assertThat(refusal(store)).isEmpty();
    }

    private Ref configMap(String name) {
        HUB.apply("{apiVersion: v1, kind: ConfigMap, metadata: {name: %s, namespace: %s}}".formatted(name, namespace));
        return new Ref(Hub.CONFIG_MAP, namespace, name);
    }

    private Ref usage(String name, String why) {
        HUB.apply("""
                apiVersion: protection.crossplane.io/v1beta1
                kind: Usage
                metadata: {name: %s, namespace: %s}
                spec:
                  of: {apiVersion: v1, kind: ConfigMap, resourceRef: {name: store}}
                  %s
                """.formatted(name, namespace, why));
        return new Ref(USAGE, namespace, name);
    }

    /** The API server takes a moment to put a new policy into force. */
    private static void awaitRefusal(Ref ref, String why) {
        await().atMost(Hub.SOON).untilAsserted(() -> assertThat(tried(ref))
                .hasValueSatisfying(said -> assertThat(said).contains(why)));
    }

    private static Optional<String> tried(Ref ref) {
        try {
            API.client()
                    .configMaps()
                    .inNamespace(ref.namespace())
                    .withName(ref.name())
                    .dryRun()
                    .delete();
            return Optional.empty();
        } catch (KubernetesClientException refused) {
            return Optional.of(refused.getMessage());
        }
    }

    private static Optional<String> refusal(Ref ref) {
        try {
            HUB.kube().delete(ref, "");
            return Optional.empty();
        } catch (FaultException fault) {
            return Optional.of(fault.explanation());
        }
    }
}
