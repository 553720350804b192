package dev.slipway.cluster.topology.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.topology.patch.VariableValues;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BuiltinsTest {

    private static final Map<String, Object> WORKERS = Map.of("metadata", Map.of("name", "md-1"));

    private final Builtins builtins = new Builtins(Set.of("builtin", "cpu"));

    private static Map<String, Object> topology(Map<String, Object> variable) {
        return Map.of("class", "small", "variables", Map.of("overrides", List.of(variable)));
    }

    @Test
    void clusterHasNoBuiltinOfItsOwn() {
        assertThat(builtins.cluster(Map.of(), List.of(Map.of("name", "builtin", "value", 1))))
                .hasSize(1);
    }

    @Test
    void builtinOfAPartComesBeforeTheRealOneAndIsReplacedByIt() {
        List<Map<String, Object>> variables = builtins.workers(
                "machineDeployment", topology(Map.of("name", "builtin", "value", "mine")), WORKERS, null, null);

        assertThat(variables).hasSize(2).first().isEqualTo(Map.of("name", "builtin", "value", "mine"));
        assertThat(VariableValues.of(variables).byName().get("builtin"))
                .isEqualTo(Map.of("machineDeployment", Map.of("class", "small", "name", "md-1")));
    }

    @Test
    void variableWithoutAValueIsNull() {
        List<Map<String, Object>> variables =
                builtins.workers("machinePool", topology(Map.of("name", "cpu")), WORKERS, null, null);

        assertThat(variables.get(0)).containsEntry("name", "cpu").containsEntry("value", null);
    }
}
