package dev.slipway.compositions.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.compositions.function.autoready.AutoReady;
import dev.slipway.compositions.function.autoready.HealthChecks;
import dev.slipway.compositions.function.environment.EnvironmentConfigs;
import dev.slipway.compositions.function.gotemplating.GoTemplating;
import dev.slipway.compositions.function.sequencer.Sequencer;
import dev.slipway.compositions.testing.Recorded;
import dev.slipway.compositions.testing.RecordedFunction;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.testkit.conformance.ConformanceCase;
import dev.slipway.testkit.conformance.ConformanceRunner;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The functions, one after the other, against recorded requests and responses of the Go ones. */
class FunctionsConformanceTest {

    @TestFactory
    Stream<DynamicNode> functions() {
        return ConformanceRunner.suite("crossplane-functions")
                .file("auto-ready-run-function.json", RecordedFunction.of(new AutoReady()))
                .file("auto-ready-health-checks.json", this::healthCheck)
                .file("environment-configs-run-function.json", RecordedFunction.of(new EnvironmentConfigs()))
                .file("sequencer-run-function.json", RecordedFunction.of(new Sequencer()))
                .entries(
                        "go-templating-run-function.json",
                        FunctionsConformanceTest::isSelfContained,
                        RecordedFunction.ofEach(FunctionsConformanceTest::goTemplating))
                .cases();
    }

    /** Those with a directory read the template files of another project. */
    private static boolean isSelfContained(ConformanceCase recorded) {
        return recorded.get("request")
                .path("input")
                .path("fileSystem")
                .path("dirPath")
                .isMissingNode();
    }

    private static CompositionFunction goTemplating(ConformanceCase recorded) {
        return new GoTemplating(new GoTemplating.Settings(
                Duration.ofMinutes(1), recorded.get("defaultSource").asText(""), null));
    }

    private void healthCheck(ConformanceCase recorded) {
        KubeObject object = KubeObject.of(Recorded.map(recorded.get("object")));
        String kind = object.gvk().group() + "_" + object.gvk().version() + "_" + object.kind();

        assertThat(HealthChecks.isReady(kind, object.tree()))
                .contains(recorded.get("want").asBoolean());
    }
}
