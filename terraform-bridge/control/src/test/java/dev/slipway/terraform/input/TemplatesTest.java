package dev.slipway.terraform.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Templates in objects and files, and the variables that an object gives to the program. */
class TemplatesTest {

    @Test
    void textsBetweenTheDelimitersAreEvaluatedAndOthersLeftAlone() {
        Map<String, Object> data = Map.of("aws", Map.of("bucket", "logs \"quoted\""));
        Object tree = Templates.tree(
                "spec.values", Map.of("bucket", "${{ .aws.bucket }}", "n", 1L, "l", List.of("{{ .x }}")), data);
        assertThat(tree).isEqualTo(Map.of("bucket", "logs \"quoted\"", "n", 1L, "l", List.of("{{ .x }}")));
    }

    @Test
    void aBrokenTemplateSaysWhere() {
        assertThatThrownBy(() -> Templates.tree("spec.values", Map.of("a", Map.of("b", "${{ .x")), Map.of()))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("spec.values.a.b");
    }

    @Test
    void aFileIsRenderedAsHelmWould() {
        String file = "resource \"x\" \"{{ .Values.name | upper }}\" { n = {{ .n }} }";
        assertThat(Templates.file("main.tf.tpl", file, Map.of("values", Map.of("name", "web"), "n", 2L)))
                .isEqualTo("resource \"x\" \"WEB\" { n = 2 }");
    }

    @Test
    void variablesOfTheRunnerPodAreThoseThatKubernetesWouldGive() {
        KubeObject object = KubeObject.of(Json.parseYaml("""
                metadata: {name: stack, namespace: a}
                spec:
                  runnerPodTemplate:
                    spec:
                      image: ignored
                      envFrom:
                        - {prefix: P_, secretRef: {name: keys}}
                        - {configMapRef: {name: gone, optional: true}}
                      env:
                        - {name: PLAIN, value: "1"}
                        - {name: P_a, value: over}
                        - {name: NAME, valueFrom: {fieldRef: {fieldPath: metadata.name}}}
                        - {name: KEY, valueFrom: {secretKeyRef: {name: keys, key: b}}}
                """).get(0));
        Map<String, String> environment = PodEnvironment.of(object, (kind, name, optional) -> {
            if (name.equals("gone")) {
                assertThat(optional).isTrue();
                return Map.of();
            }
            assertThat(kind).isEqualTo("Secret");
            return Map.of("a", "from-secret", "b", "bee");
        });
        assertThat(environment)
                .isEqualTo(Map.of("P_a", "over", "P_b", "bee", "PLAIN", "1", "NAME", "stack", "KEY", "bee"));
    }
}
