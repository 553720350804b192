package dev.slipway.delivery.ignore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.Tree;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IgnoreRulesTest {

    private static final String YAML = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, namespace: app}
        spec: {replicas: 3, list: [1, 2, 3]}
        """;

    private static Map<String, Object> tree() {
        return Tree.thawed(Json.parseYaml(YAML).get(0));
    }

    private static IgnoreRule rule(List<String> pointers, List<String> paths) {
        return new IgnoreRule("apps", "Deployment", "", "", pointers, paths, List.of());
    }

    private static Map<String, Object> without(IgnoreRule rule) {
        Map<String, Object> tree = tree();
        IgnoreRules.of(List.of(rule), List.of()).normalise(tree);
        return tree;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"spec/replicas", "/spec/nothing/here", "/spec/list/9", "/spec/list/-", "", "/spec/replicas/x"})
    void pointersToNothingDoNothing(String pointer) {
        assertThat(without(rule(List.of(pointer), List.of()))).isEqualTo(tree());
    }

    @Test
    void aPointerMayPointIntoAList() {
        assertThat(without(rule(List.of("/spec/list/1"), List.of())).get("spec").toString())
                .contains("[1, 3]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"def f: f; f", "[repeat(.)]", "[range(1000000000000)]", "error(\"no\")", ".metadata.name.x"})
    @Timeout(30)
    void pathsThatNeverEndOrFailChangeNothing(String path) {
        long start = System.nanoTime();

        assertThat(without(rule(List.of(), List.of(path)))).isEqualTo(tree());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".spec.list[] | select(IN(2, 5))",
                ".spec.list[] | select(IN(.; 2))",
                ".spec.list[1:2]",
                "first(.spec.list[] | select(. > 1))"
            })
    void pathsMayAskWhetherAValueIsAmongOthers(String path) {
        assertThat(without(rule(List.of(), List.of(path))).get("spec").toString())
                .contains("[1, 3]");
    }

    @Test
    void theEnvironmentCannotBeRead() {
        assertThat(without(rule(List.of(), List.of("select(env.HOME != null) | .spec"))))
                .isEqualTo(tree());
    }

    @Test
    void aPathThatDoesNotParseIsNamed() {
        assertThatThrownBy(() -> without(rule(List.of(), List.of(".spec.["))))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining(".spec.[");
    }
}
