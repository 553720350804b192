package dev.slipway.compositions.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Claims of the legacy kind on a real API server: bound both ways, with their secrets, until they are deleted. */
class ClaimsIT {

    private static final Gvk SECRET = new Gvk("", "v1", "Secret");

    private static final ApiServer API = ApiServer.shared();

    @RegisterExtension
    static final Hub HUB = new Hub(API);

    private final String group = API.uniqueGroup();
    private final String namespace = API.newNamespace("team");
    private final Gvk claimKind = new Gvk(group, "v1", "Crate");
    private final Gvk compositeKind = new Gvk(group, "v1", "XCrate");

    @Test
    void aClaimIsBoundGetsItsSecretAndTakesEverythingWithIt() {
        define();
        Ref claim = claim("Foreground");
        HUB.awaitReady(claim);

        KubeObject bound = HUB.get(claim);
        Ref composite = new Ref(
                compositeKind, "", bound.text("spec", "resourceRef", "name").orElseThrow());
        KubeObject xr = HUB.get(composite);
        assertThat(composite.name()).startsWith("crate-");
        assertThat(xr.map("spec", "claimRef")).containsEntry("name", "crate").containsEntry("namespace", namespace);
        assertThat(xr.at("spec", "size")).hasValue(3L);
        assertThat(bound.text("spec", "compositionRevisionRef", "name"))
                .isEqualTo(xr.text("spec", "compositionRevisionRef", "name"));
        // The definition lets two keys through, and the composition offers three.
        await().atMost(Hub.SOON).untilAsserted(() -> assertThat(
                        HUB.get(new Ref(SECRET, namespace, "crate-secret")).map("data"))
                .containsOnlyKeys("host", "port"));

        HUB.kube().merge(claim, Map.of("spec", Map.of("size", 5)));
        await().atMost(Hub.SOON)
                .untilAsserted(
                        () -> assertThat(HUB.get(composite).at("spec", "size")).hasValue(5L));

        HUB.kube().delete(claim, "");
        HUB.awaitGone(claim);
        assertThat(HUB.kube().get(composite)).isEmpty();
    }

    @Test
    void withBackgroundTheClaimGoesAtOnce() {
        define();
        Ref claim = claim("Background");
        HUB.awaitReady(claim);
        Ref composite = new Ref(
                compositeKind,
                "",
                HUB.get(claim).text("spec", "resourceRef", "name").orElseThrow());
        HUB.kube().annotate(composite, Map.of("crossplane.io/paused", "true"));
        HUB.awaitCondition(composite, "Synced", "False", "paused");

        HUB.kube().delete(claim, "");

        HUB.awaitGone(claim);
        assertThat(HUB.get(composite).isDeleting()).isTrue();
        HUB.kube().annotate(composite, Map.of("crossplane.io/paused", ""));
        HUB.awaitGone(composite);
    }

    @Test
    void aCompositeResourceOfAnotherClaimIsNotTaken() {
        define();
        Ref first = claim("Background");
        HUB.awaitReady(first);
        String taken = HUB.get(first).text("spec", "resourceRef", "name").orElseThrow();

        HUB.apply("""
                apiVersion: %1$s/v1
                kind: Crate
                metadata: {name: thief, namespace: %2$s}
                spec:
                  compositionRef: {name: %3$s}
                  resourceRef: {apiVersion: %1$s/v1, kind: XCrate, name: %4$s}
                """.formatted(group, namespace, composition(), taken));

        Ref thief = new Ref(claimKind, namespace, "thief");
        HUB.awaitCondition(thief, "Synced", "False", "is bound to Crate " + namespace + "/crate");
        assertThat(HUB.get(new Ref(compositeKind, "", taken)).map("spec", "claimRef"))
                .containsEntry("name", "crate");
        HUB.kube().delete(thief, "");
        HUB.awaitGone(thief);
        assertThat(HUB.get(first).isDeleting()).isFalse();
    }

    private void define() {
        HUB.define("""
                apiVersion: apiextensions.crossplane.io/v1
                kind: CompositeResourceDefinition
                metadata: {name: xcrates.%1$s}
                spec:
                  group: %1$s
                  names: {kind: XCrate, plural: xcrates}
                  claimNames: {kind: Crate, plural: crates}
                  connectionSecretKeys: [host, port]
                  versions:
                  - name: v1
                    served: true
                    referenceable: true
                    schema:
                      openAPIV3Schema:
                        type: object
                        properties: {spec: {type: object, properties: {size: {type: integer}}}}
                """.formatted(group), claimKind, compositeKind);
        compose();
    }

    private void compose() {
        HUB.apply("""
                apiVersion: apiextensions.crossplane.io/v1
                kind: Composition
                metadata: {name: %1$s}
                spec:
                  compositeTypeRef: {apiVersion: %2$s/v1, kind: XCrate}
                  writeConnectionSecretsToNamespace: %3$s
                  mode: Pipeline
                  pipeline:
                  - step: make
                    functionRef: {name: pt}
                    input:
                      apiVersion: pt.fn.crossplane.io/v1beta1
                      kind: Resources
                      resources:
                      - name: content
                        base: {apiVersion: v1, kind: ConfigMap, metadata: {namespace: %3$s}, data: {host: here}}
                        readinessChecks: [{type: None}]
                        connectionDetails:
                        - {name: host, type: FromFieldPath, fromFieldPath: data.host}
                        - {name: port, type: FromValue, value: "5432"}
                        - {name: password, type: FromValue, value: hidden}
                """.formatted(composition(), group, namespace));
    }

    private Ref claim(String deletion) {
        HUB.apply("""
                apiVersion: %1$s/v1
                kind: Crate
                metadata: {name: crate, namespace: %2$s}
                spec:
                  size: 3
                  compositionRef: {name: %3$s}
                  compositeDeletePolicy: %4$s
                  writeConnectionSecretToRef: {name: crate-secret}
                """.formatted(group, namespace, composition(), deletion));
        return new Ref(claimKind, namespace, "crate");
    }

    private String composition() {
        return "crates-" + group.replace('.', '-');
    }
}
