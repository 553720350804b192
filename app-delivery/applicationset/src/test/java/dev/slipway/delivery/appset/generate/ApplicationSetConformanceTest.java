package dev.slipway.delivery.appset.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Tree;
import dev.slipway.runtime.json.Json;
import dev.slipway.template.format.GoJson;
import dev.slipway.testkit.conformance.ConformanceCase;
import dev.slipway.testkit.conformance.ConformanceRunner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class ApplicationSetConformanceTest {

    @TestFactory
    Stream<DynamicNode> sets() {
        return ConformanceRunner.suite("argocd")
                .file("applicationset.json", ApplicationSetConformanceTest::generates)
                .cases();
    }

    private static void generates(ConformanceCase recorded) {
        KubeObject set = KubeObject.of(Json.tree((Object) recorded.get("applicationSet")));

        Generated generated = Generation.of(set, new RecordedWorld(recorded));

        JsonNode want = recorded.get("want");
        assertThat(generated.problem().map(Generated.Problem::reason).orElse(""))
                .as("%s", generated.firstProblem())
                .isEqualTo(want.path("reason").asText(""));
        List<Map<String, Object>> expected = new ArrayList<>();
        want.path("applications").forEach(app -> expected.add(Json.tree((Object) app)));
        assertThat(sorted(generated.applications().stream()
                        .map(app -> Tree.frozen(Map.of("metadata", app.map("metadata"), "spec", app.map("spec"))))
                        .toList()))
                .isEqualTo(sorted(expected));
    }

    private static List<Map<String, Object>> sorted(List<Map<String, Object>> applications) {
        return applications.stream()
                .sorted(Comparator.comparing(app -> GoJson.encode(app)))
                .toList();
    }
}
