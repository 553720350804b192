package dev.slipway.cluster.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.machine.DrainRules.Behavior;
import dev.slipway.cluster.machine.DrainRules.Treatment;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrainRulesTest {

    private static final DrainRules RULES = new DrainRules(List.of(object("""
                    spec:
                      drain: {behavior: Skip}
                      pods: [{selector: {matchLabels: {app: monitor}}, namespaceSelector: {matchLabels: {team: ops}}}]
                    """), object("""
                    spec:
                      drain: {behavior: Drain, order: 10}
                      pods: [{selector: {matchLabels: {app: database}}}]
                    """)));

    @Test
    void theFirstRuleThatSelectsThePodDecides() {
        assertThat(RULES.of(pod("database"), Map.of())).isEqualTo(new Treatment(Behavior.DRAIN, 10));
        assertThat(RULES.of(pod("monitor"), Map.of("team", "ops"))).isEqualTo(new Treatment(Behavior.SKIP, 0));
        assertThat(RULES.of(pod("monitor"), Map.of("team", "web"))).isEqualTo(new Treatment(Behavior.DRAIN, 0));
    }

    @Test
    void aPodsOwnLabelWins() {
        KubeObject pod = pod("database").withLabel("cluster.x-k8s.io/drain", "wait-completed");

        assertThat(RULES.of(pod, Map.of()).behavior()).isEqualTo(Behavior.WAIT_COMPLETED);
    }

    private static KubeObject pod(String app) {
        return object("metadata: {labels: {app: " + app + "}}");
    }

    private static KubeObject object(String yaml) {
        return KubeObject.of(Json.parseYaml(yaml).get(0));
    }
}
