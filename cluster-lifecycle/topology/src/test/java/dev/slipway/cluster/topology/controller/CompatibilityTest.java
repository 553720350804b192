package dev.slipway.cluster.topology.controller;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.cluster.topology.desired.Blueprint;
import dev.slipway.cluster.topology.desired.Current;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cluster of one class, and what becomes of it under another. */
class CompatibilityTest {

    private static final String CLASS = """
            metadata: {name: k}
            spec:
              infrastructure: {templateRef: {apiVersion: i/v1, kind: FooClusterTemplate, name: t}}
              controlPlane:
                templateRef: {apiVersion: c/v1, kind: FooControlPlaneTemplate, name: t}
                machineInfrastructure: {templateRef: {apiVersion: i/v1, kind: FooMachineTemplate, name: t}}
              workers:
                machineDeployments:
                - class: w
                  bootstrap: {templateRef: {apiVersion: b/v1, kind: FooConfigTemplate, name: t}}
                  infrastructure: {templateRef: {apiVersion: i/v1, kind: FooMachineTemplate, name: t}}
            """;

    @Test
    void theSameKindsFitWhateverTheirNamesAndVersions() {
        assertThatCode(() -> check(CLASS.replace("name: t", "name: other").replace("i/v1", "i/v2"), "{}"))
                .doesNotThrowAnyException();
    }

    @Test
    void bootDataMayBeOfAnotherKind() {
        assertThatCode(() -> check(CLASS.replace("FooConfigTemplate", "BarConfigTemplate"), "{}"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "FooClusterTemplate,BarClusterTemplate,its infrastructure is a FooCluster.i",
        "FooControlPlaneTemplate,BarControlPlaneTemplate,its control plane is a FooControlPlane.c",
        "FooMachineTemplate,BarMachineTemplate,its machines of the control plane",
        "FooMachineTemplate,BarMachineTemplate,its infrastructure of \"a\"",
        "class: w,class: x,it has no class \"w\""
    })
    void otherKindsAndMissingClassesAreRefused(String from, String to, String why) {
        assertThatThrownBy(() -> check(CLASS.replace(from, to), "{}"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining(why);
    }

    @Test
    void aControlPlaneKeepsHavingMachines() {
        var without = CLASS.replaceAll("    machineInfrastructure:[^\n]*\n", "");
        assertThatThrownBy(() -> check(without, "{}")).hasMessageContaining("its control plane has machines");
    }

    @Test
    void whoeverKnowsWhatHeDoesMayPass() {
        assertThatCode(() -> check(
                        CLASS.replace("FooClusterTemplate", "BarClusterTemplate"),
                        "{" + Compatibility.DISABLED + ": ''}"))
                .doesNotThrowAnyException();
    }

    @Test
    void aClusterOfWhichNothingExistsFitsAnyClass() {
        var nothing = new Current(yaml("{spec: {topology: {}}}"), null, null, null, Map.of(), Map.of(), Set.of());
        assertThatCode(() -> Compatibility.check(blueprint(CLASS), nothing)).doesNotThrowAnyException();
    }

    private static void check(String clusterClass, String annotations) {
        var cluster = yaml("""
                metadata: {annotations: %s}
                spec: {topology: {workers: {machineDeployments: [{class: w, name: a}]}}}
                """.formatted(annotations));
        var machines = yaml("{apiVersion: i/v1, kind: FooMachineTemplate}");
        var plane = yaml("""
                apiVersion: c/v1
                kind: FooControlPlane
                metadata: {namespace: n}
                spec: {machineTemplate: {spec: {infrastructureRef: {apiGroup: i, kind: FooMachineTemplate, name: m}}}}
                """);
        var workers = new Current.Workers(yaml("{metadata: {name: c-a}}"), yaml("{kind: FooConfigTemplate}"), machines);
        var current = new Current(
                cluster,
                yaml("{apiVersion: i/v1, kind: FooCluster}"),
                plane,
                machines,
                Map.of("a", workers),
                Map.of(),
                Set.of());
        Compatibility.check(blueprint(clusterClass), current);
    }

    private static Blueprint blueprint(String clusterClass) {
        return new Blueprint(yaml(clusterClass), Map.of(), (apiVersion, kind) -> false);
    }

    private static Map<String, Object> yaml(String text) {
        return Json.parseYaml(text).get(0);
    }
}
