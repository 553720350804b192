package dev.slipway.compositions.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.Ref;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    private static Hub hub;

    private Boxes boxes;

    @BeforeAll
    static void start() {
        hub = new Hub(API);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void define() {
        boxes = Boxes.define(hub, API);
    }

    @Test
    void partsComeInOrderAndGoInReverse() {
        boxes.compose(NETWORK_AND_APP.formatted("x"));
        Ref xr = boxes.create("box");
        Ref network = new Ref(Hub.CONFIG_MAP, boxes.namespace(), "x-network");
        Ref app = new Ref(Hub.CONFIG_MAP, boxes.namespace(), "x-app");

        hub.awaitCondition(xr, "DependenciesReady", "False", "\"app\" waits for \"network\"");
        assertThat(hub.kube().get(network)).isPresent();
        assertThat(hub.kube().get(app)).isEmpty();

        hub.kube().annotate(xr, Map.of("state", "up"));
        hub.awaitReady(xr);
        hub.awaitCondition(xr, "DependenciesReady", "True", "");
        assertThat(hub.kube().get(app)).isPresent();

        hub.kube().setFinalizers(hub.get(app), List.of("example.org/held"));
        hub.kube().delete(xr, "");
        await().atMost(Hub.SOON).until(() -> hub.get(app).isDeleting());
        hub.awaitCondition(xr, "Ready", "False", "x-");
        assertThat(hub.get(network).isDeleting()).isFalse();
        hub.kube().setFinalizers(hub.get(app), List.of());
        hub.awaitGone(network);
        hub.awaitGone(xr);
    }

    @Test
    void whatIsNoLongerDesiredGoesInReverseToo() {
        boxes.compose(NETWORK_AND_APP.formatted("y"));
        Ref xr = boxes.create("box");
        hub.kube().annotate(xr, Map.of("state", "up"));
        hub.awaitReady(xr);
        Ref network = new Ref(Hub.CONFIG_MAP, boxes.namespace(), "y-network");
        Ref app = new Ref(Hub.CONFIG_MAP, boxes.namespace(), "y-app");
        hub.kube().setFinalizers(hub.get(app), List.of("example.org/held"));

        boxes.compose("""
                - name: other
                  base: {apiVersion: v1, kind: ConfigMap, metadata: {name: y-other}}
                  readinessChecks: [{type: None}]
                """);

        await().atMost(Hub.SOON).until(() -> hub.get(app).isDeleting());
        hub.kube().annotate(xr, Map.of("look", "again"));
        assertThat(hub.composed(xr, "spec", "crossplane", "resourceRefs")).contains(network);
        assertThat(hub.get(network).isDeleting()).isFalse();
        hub.kube().setFinalizers(hub.get(app), List.of());
        hub.awaitGone(network);
        await().atMost(Hub.SOON)
                .until(() ->
                        hub.composed(xr, "spec", "crossplane", "resourceRefs").size() == 1);
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

        hub.awaitCondition(xr, "Synced", "False", "a -> b -> a");
        assertThat(hub.composed(xr, "spec", "crossplane", "resourceRefs")).isEmpty();
    }
}
