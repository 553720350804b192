package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import dev.slipway.testkit.conformance.ConformanceCase;
import dev.slipway.testkit.conformance.ConformanceRunner;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class CustomHealthConformanceTest {

    @TestFactory
    Stream<DynamicNode> argocd() {
        return ConformanceRunner.suite("argocd")
                .directories("custom-health", "health_test.yaml", CustomHealthConformanceTest::customHealth)
                .cases();
    }

    private static void customHealth(ConformanceCase recorded) {
        SoftAssertions all = new SoftAssertions();
        Map<String, Object> document =
                Json.parseYaml(recorded.text("health_test.yaml")).get(0);
        for (Object item : KubeObject.of(document).list("tests")) {
            KubeObject test = KubeObject.of((Map<?, ?>) item);
            String input = test.text("inputPath").orElseThrow();
            KubeObject object =
                    KubeObject.of(Json.parseYaml(recorded.text(input)).get(0));
            Optional<Health> health = HealthChecks.check(object);
            all.assertThat(health.map(found -> found.code().text() + ": " + found.message()))
                    .as(input)
                    .contains(test.text("healthStatus", "status").orElse("") + ": "
                            + test.text("healthStatus", "message").orElse(""));
        }
        all.assertAll();
    }
}
