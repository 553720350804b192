package dev.slipway.cluster.aws.inside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CniEnvironmentTest {

    private static final KubeObject DAEMONS = KubeObject.of(Json.parseYaml("""
            kind: DaemonSet
            spec:
              template:
                spec:
                  containers:
                  - name: aws-node
                    image: cni
                    env:
                    - {name: WARM_ENI_TARGET, value: "1"}
                    - {name: MY_NODE_NAME, valueFrom: {fieldRef: {apiVersion: v1, fieldPath: spec.nodeName}}}
                    - {name: EMPTY}
                  - name: aws-eks-nodeagent
                    env: [{name: WARM_ENI_TARGET, value: "9"}]
            """).get(0));

    private static KubeObject with(Map<String, Object> variable) {
        return new CniEnvironment(List.of(variable)).in(DAEMONS);
    }

    private static String env(KubeObject daemons) {
        return daemons.list("spec", "template", "spec", "containers").get(0).toString();
    }

    @Test
    void variablesAreReplacedWhereTheyAreAndAddedAtTheEnd() {
        KubeObject replaced = with(Map.of("name", "WARM_ENI_TARGET", "value", "2"));

        assertThat(env(replaced)).contains("value=2").doesNotContain("value=1");
        assertThat(replaced.list("spec", "template", "spec", "containers")
                        .get(1)
                        .toString())
                .contains("value=9");
        assertThat(env(with(Map.of("name", "ENABLE_PREFIX_DELEGATION", "value", "true"))))
                .contains("WARM_ENI_TARGET", "ENABLE_PREFIX_DELEGATION");
    }

    @Test
    void whatIsSoAlreadyIsNotChanged() {
        assertThat(with(Map.of("name", "WARM_ENI_TARGET", "value", "1"))).isEqualTo(DAEMONS);
        assertThat(with(Map.of("name", "EMPTY", "value", ""))).isEqualTo(DAEMONS);
        assertThat(with(Map.of(
                        "name", "MY_NODE_NAME", "valueFrom", Map.of("fieldRef", Map.of("fieldPath", "spec.nodeName")))))
                .isEqualTo(DAEMONS);
    }

    @Test
    void valueTakesThePlaceOfASource() {
        assertThat(env(with(Map.of("name", "MY_NODE_NAME", "value", "fixed"))))
                .contains("fixed")
                .doesNotContain("fieldRef");
        assertThat(env(with(Map.of("name", "MY_NODE_NAME"))))
                .as("a variable without a value is empty")
                .doesNotContain("fieldRef");
    }
}
