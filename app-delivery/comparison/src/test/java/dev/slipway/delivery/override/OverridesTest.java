package dev.slipway.delivery.override;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.delivery.health.HealthCode;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverridesTest {

    private static final String SICK = "return {status = 'Degraded', message = 'sick'}";

    private static KubeObject object(String apiVersion, String kind) {
        return KubeObject.of(Json.parseYaml("{apiVersion: " + apiVersion + ", kind: " + kind + ", metadata: {name: x}}")
                .get(0));
    }

    @Test
    void healthScriptsHoldForTheirKinds() {
        Overrides overrides = Overrides.of(Map.of(
                "resource.customizations.health.apps_Deployment",
                SICK,
                "resource.customizations.health.ConfigMap",
                SICK,
                "resource.customizations",
                "'*.example.org/*':\n  health.lua: |\n    " + SICK + "\n"));

        assertThat(overrides.problems()).isEmpty();
        for (KubeObject sick : java.util.List.of(
                object("apps/v1", "Deployment"), object("v1", "ConfigMap"), object("a.example.org/v1", "Widget"))) {
            assertThat(overrides.health().of(sick).orElseThrow().code()).isEqualTo(HealthCode.DEGRADED);
        }
        assertThat(overrides.health().of(object("v1", "Secret"))).isEmpty();
    }

    @Test
    void aBrokenValueIsNamedAndTheOthersHold() {
        Overrides overrides = Overrides.of(Map.of(
                "resource.customizations.health.ConfigMap", "if then",
                "resource.customizations.health.Secret", SICK,
                "resource.exclusions", "- apiGroups: [",
                "resource.customizations.ignoreDifferences.apps_Deployment", "jsonPointers: [/spec/replicas]"));

        assertThat(overrides.problems()).hasSize(2);
        assertThat(overrides.problems().toString())
                .contains("resource.customizations.health.ConfigMap", "resource.exclusions");
        assertThat(overrides.health().of(object("v1", "Secret"))).isPresent();
        assertThat(overrides.ignored()).anyMatch(rule -> rule.jsonPointers().contains("/spec/replicas"));
    }

    @Test
    void statusCountsOnlyWhereThatIsAskedFor() {
        assertThat(Overrides.of(Map.of()).ignored())
                .anyMatch(rule -> rule.kind().equals("*"));
        assertThat(Overrides.of(Map.of("resource.compareoptions", "ignoreResourceStatusField: none"))
                        .ignored())
                .isEmpty();
        assertThat(Overrides.of(Map.of("resource.compareoptions", "ignoreResourceStatusField: crd"))
                        .ignored())
                .allMatch(rule -> rule.kind().equals("CustomResourceDefinition"));
        assertThat(Overrides.of(Map.of("resource.compareoptions", "ignoreAggregatedRoles: true"))
                        .ignoresAggregatedRoles())
                .isTrue();
    }

    @Test
    void kindsMayBeLeftOut() {
        KindFilter filter = Overrides.of(Map.of("resource.exclusions", """
                - apiGroups: ["cilium.io"]
                  kinds: ["*"]
                  clusters: ["https://prod-*"]
                - apiGroups: [""]
                  kinds: [Endpoints]
                """)).filter();

        assertThat(filter.excludes(Gvk.of("v1", "Endpoints"), "https://any")).isTrue();
        assertThat(filter.excludes(Gvk.of("v1", "ConfigMap"), "https://any")).isFalse();
        assertThat(filter.excludes(Gvk.of("cilium.io/v2", "CiliumEndpoint"), "https://prod-1"))
                .isTrue();
        assertThat(filter.excludes(Gvk.of("cilium.io/v2", "CiliumEndpoint"), "https://test"))
                .isFalse();
        KindFilter only = Overrides.of(Map.of("resource.inclusions", "- {apiGroups: [apps], kinds: ['*']}"))
                .filter();
        assertThat(only.excludes(Gvk.of("v1", "ConfigMap"), "https://any")).isTrue();
        assertThat(only.excludes(Gvk.of("apps/v1", "Deployment"), "https://any"))
                .isFalse();
    }
}
