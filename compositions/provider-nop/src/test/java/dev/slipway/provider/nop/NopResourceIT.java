package dev.slipway.provider.nop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.managed.testing.ManagedPlatform;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** NopResources of both scopes on a real API server. */
class NopResourceIT {

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    private static ManagedPlatform platform;

    @BeforeAll
    static void start() {
        API.installCrds("crds/nopresources.nop.crossplane.io.yaml", "crds/clusternopresources.nop.crossplane.io.yaml");
        platform = new ManagedPlatform(API);
        platform.start(List.of(new NopKind(Clock.systemUTC())));
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void saysWhatItIsToldAndGoesWhenItIsTold() {
        String namespace = API.namespace();
        Ref ref = new Ref(NopKind.NAMESPACED, namespace, "wave");
        platform.apply("""
                apiVersion: nop.crossplane.io/v1alpha1
                kind: NopResource
                metadata: {name: wave, namespace: %s}
                spec:
                  writeConnectionSecretToRef: {name: wave-conn}
                  forProvider:
                    fields: {anything: {goes: [1, two]}}
                    connectionDetails: [{name: username, value: nobody}]
                    conditionAfter:
                    - {time: 0s, conditionType: Ready, conditionStatus: "False", conditionReason: Waking}
                    - {time: 1s, conditionType: Ready, conditionStatus: "True", conditionReason: Awake}
                    - {time: 1s, conditionType: Green, conditionStatus: "True"}
                """.formatted(namespace));

        KubeObject ready = platform.awaitReady(ref);

        assertThat(platform.condition(ref, "Ready").reason()).isEqualTo("Awake");
        assertThat(ready.condition("Green")).isPresent();
        assertThat(ready.at("spec", "forProvider", "fields", "anything", "goes"))
                .contains(List.of(1L, "two"));
        assertThat(platform.secret(namespace, "wave-conn", "username")).isEqualTo("nobody");

        platform.delete(ref);
        platform.awaitGone(ref);
    }

    @Test
    void neverReadyUnlessToldTo() {
        Ref ref = new Ref(NopKind.CLUSTER, "", "silent");
        platform.apply("""
                apiVersion: nop.crossplane.io/v1alpha1
                kind: ClusterNopResource
                metadata: {name: silent}
                spec: {forProvider: {}, providerConfigRef: {name: does-not-exist}}
                """);

        platform.until(ref, "is in step", object -> object.condition("Synced").isPresent());

        assertThat(platform.condition(ref, "Synced").isTrue()).isTrue();
        assertThat(platform.get(ref).condition("Ready")).isEmpty();
    }

    @Test
    void badTimeIsNamed() {
        Ref ref = new Ref(NopKind.CLUSTER, "", "unpunctual");
        platform.apply("""
                apiVersion: nop.crossplane.io/v1alpha1
                kind: ClusterNopResource
                metadata: {name: unpunctual}
                spec: {forProvider: {conditionAfter: [{time: soon, conditionType: Ready, conditionStatus: "True"}]}}
                """);

        platform.awaitMessage(ref, "Synced", "conditionAfter[0].time: soon is no duration");
    }
}
