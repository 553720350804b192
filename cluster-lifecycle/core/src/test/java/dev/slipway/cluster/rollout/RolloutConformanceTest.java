package dev.slipway.cluster.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.testkit.conformance.ConformanceCase;
import dev.slipway.testkit.conformance.ConformanceRunner;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class RolloutConformanceTest {

    @TestFactory
    Stream<DynamicNode> clusterApi() {
        return ConformanceRunner.suite("cluster-api")
                .file("machinedeployment-fenceposts.json", RolloutConformanceTest::fencepost)
                .file("machinedeployment-rollout/scenarios.json", RolloutConformanceTest::trace)
                .cases();
    }

    private static void fencepost(ConformanceCase recorded) {
        Optional<Object> surge = value(recorded.get("maxSurge"));
        Optional<Object> unavailable = value(recorded.get("maxUnavailable"));
        int desired = recorded.get("desired").asInt();
        if (recorded.get("error").isTextual()) {
            assertThatThrownBy(() -> Limits.of(surge, unavailable, desired)).isInstanceOf(FaultException.class);
        } else {
            assertThat(Limits.of(surge, unavailable, desired))
                    .isEqualTo(new Limits(
                            recorded.get("wantSurge").asInt(),
                            recorded.get("wantUnavailable").asInt()));
        }
    }

    private static Optional<Object> value(JsonNode node) {
        if (node.isNumber()) {
            return Optional.of(node.asInt());
        }
        return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
    }

    private static void trace(ConformanceCase recorded) {
        List<String> lines = recorded.text(recorded.get("file").asText())
                .stripTrailing()
                .lines()
                .toList();
        List<String> wanted = lines.subList(lines.indexOf("[Test] Initial state"), lines.size());
        assertThat(new RolloutReplay(recorded.data(), wanted).run()).containsExactlyElementsOf(wanted);
    }
}
