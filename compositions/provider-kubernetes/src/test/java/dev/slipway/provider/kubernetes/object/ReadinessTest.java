package dev.slipway.provider.kubernetes.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.kubernetes.ManagedObject;
import dev.slipway.api.kubernetes.ManagedObject.ReadinessPolicy;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.managed.kind.Standing;
import dev.slipway.runtime.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private static Standing of(@Nullable ReadinessPolicy policy, @Nullable String query, String status) {
        KubeObject live = KubeObject.of(
                Json.parseYaml("{apiVersion: example.org/v1, kind: Thing, metadata: {name: a}, status: " + status + "}")
                        .get(0));
        return Readiness.of(new ManagedObject.Readiness(policy, query), live);
    }

    private static boolean ready(ReadinessPolicy policy, String status) {
        return of(policy, null, status).equals(Standing.usable());
    }

    private static String why(Standing standing) {
        Standing.Said said = standing.said().get(0);
        assertThat(said.type() + said.status() + said.reason()).isEqualTo("ReadyFalseUnavailable");
        assertThat(standing.lookAgain()).isNotNull();
        return String.valueOf(said.message());
    }

    @Test
    void existingIsEnoughUnlessSomethingElseIsAsked() {
        assertThat(Readiness.of(null, KubeObject.of(java.util.Map.of()))).isEqualTo(Standing.usable());
        assertThat(of(null, null, "{}")).isEqualTo(Standing.usable());
        assertThat(ready(ReadinessPolicy.SUCCESSFUL_CREATE, "{conditions: [{type: Ready, status: 'False'}]}"))
                .isTrue();
    }

    @Test
    void readinessOfTheObjectIsItsConditionReady() {
        ReadinessPolicy policy = ReadinessPolicy.DERIVE_FROM_OBJECT;

        assertThat(ready(policy, "{conditions: [{type: A, status: 'False'}, {type: Ready, status: 'True'}]}"))
                .isTrue();
        assertThat(why(of(policy, null, "{}"))).contains("Thing a has no condition Ready yet");
        assertThat(why(of(policy, null, "{conditions: [{type: Ready, status: Unknown, reason: R, message: m}]}")))
                .contains("Ready=Unknown R: m");
    }

    @Test
    void allTrueNeedsOneAtLeast() {
        ReadinessPolicy policy = ReadinessPolicy.ALL_TRUE;

        assertThat(ready(policy, "{conditions: [{type: A, status: 'True'}, {type: B, status: 'True'}]}"))
                .isTrue();
        assertThat(why(of(policy, null, "{conditions: []}"))).contains("has no conditions yet");
        assertThat(why(of(policy, null, "{conditions: [{type: A, status: 'True'}, {type: B, status: 'False'}]}")))
                .contains("B=False")
                .doesNotContain("A=True");
    }

    @Test
    void expressionDecides() {
        ReadinessPolicy policy = ReadinessPolicy.DERIVE_FROM_CEL_QUERY;

        assertThat(of(policy, "object.status.count > 2 && object.metadata.name == 'a'", "{count: 3}"))
                .isEqualTo(Standing.usable());
        assertThat(why(of(policy, "object.status.count > 2", "{count: 1}"))).contains("gives false");
        assertThat(why(of(policy, "object.status.count", "{count: 1}"))).contains("gives 1");
        assertThat(why(of(policy, "object.status.missing > 2", "{count: 1}"))).contains("spec.readiness.celQuery:");
        assertThat(why(of(policy, "object.(", "{}"))).contains("spec.readiness.celQuery:");
        assertThat(why(of(policy, null, "{}"))).contains("spec.readiness.celQuery:");
    }
}
