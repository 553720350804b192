package dev.slipway.compositions.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.Ref;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Parts that depend on each other: made in order, taken away in reverse, and visibly waiting. */
class OrderIT {

    private static final String NETWORK_AND_APP = """
            - name: network
              base: {apiVersion: v1, kind: ConfigMap, metadata: {name: %1$s-network}, data: {state: new}}
              patches:
              - {fromFieldPath: 'metadata.annotations[state]', toFieldPath: data.state}
              readinessChecks: [{type: MatchString, fieldPath: data.state, matchString: up}]
            - name: app
              base:
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: %1$s-app
                  annotations: {slipway.dev/depends-on: network}
              readinessChecks: [{type: None}]
            """;

    private static final ApiServer API = ApiServer.shared();

    @RegisterExtension
    static final Hub HUB = new Hub(API);

    private Boxes boxes;

    @BeforeEach
    void define() {
        boxes = Boxes.define(HUB, API);
    }

    @Test
    void partsComeInOrderAndGoInReverse() {
        boxes.compose(NETWORK_AND_APP.formatted("x"));
        Ref xr = boxes.create("box");
        Ref network = new Ref(Hub.CONFIG_MAP, boxes.namespace(), "x-network");
        Ref app = new Ref(Hub.CONFIG_MAP, boxes.namespace(), "x-app");

        HUB.awaitCondition(xr, "DependenciesReady", "False", "\"app\" waits for \"network\"");
        assertThat(HUB.kube().get(network)).isPresent();
        assertThat(HUB.kube().get(app)).isEmpty();

        HUB.kube().annotate(xr, Map.of("state", "up"));
        HUB.awaitReady(xr);
        HUB.awaitCondition(xr, "DependenciesReady", "True", "");
        assertThat(HUB.kube().get(app)).isPresent();

        HUB.finalizers(app, "example.org/held");
        HUB.kube().delete(xr, "");
        await().atMost(Hub.SOON).until(() -> HUB.get(app).isDeleting());
        HUB.awaitCondition(xr, "Ready", "False", "x-");
        assertThat(HUB.get(network).isDeleting()).isFalse();
        HUB.finalizers(app);
        HUB.awaitGone(network);
        HUB.awaitGone(xr);
    }

    @Test
    void whatIsNoLongerDesiredGoesInReverseToo() {
        boxes.compose(NETWORK_AND_APP.formatted("y"));
        Ref xr = boxes.create("box");
        HUB.kube().annotate(xr, Map.of("state", "up"));
        HUB.awaitReady(xr);
        Ref network = new Ref(Hub.CONFIG_MAP, boxes.namespace(), "y-network");
        Ref app = new Ref(Hub.CONFIG_MAP, boxes.namespace(), "y-app");
        HUB.finalizers(app, "example.org/held");

        boxes.compose("""
                - name: other
                  base: {apiVersion: v1, kind: ConfigMap, metadata: {name: y-other}}
                  readinessChecks: [{type: None}]
                """);

        await().atMost(Hub.SOON).until(() -> HUB.get(app).isDeleting());
        HUB.kube().annotate(xr, Map.of("look", "again"));
        assertThat(HUB.composed(xr, "spec", "crossplane", "resourceRefs")).contains(network);
        assertThat(HUB.get(network).isDeleting()).isFalse();
        HUB.finalizers(app);
        HUB.awaitGone(network);
        await().atMost(Hub.SOON)
                .until(() ->
                        HUB.composed(xr, "spec", "crossplane", "resourceRefs").size() == 1);
    }

    @Test
    void aCircleIsRefusedAndNothingIsMade() {
        boxes.compose("""
                - name: a
                  base: {apiVersion: v1, kind: ConfigMap, metadata: {annotations: {slipway.dev/depends-on: b}}}
                - name: b
                  base: {apiVersion: v1, kind: ConfigMap, metadata: {annotations: {slipway.dev/depends-on: a}}}
                """);
        Ref xr = boxes.create("box");

        HUB.awaitCondition(xr, "Synced", "False", "a -> b -> a");
        assertThat(HUB.composed(xr, "spec", "crossplane", "resourceRefs")).isEmpty();
    }
}
