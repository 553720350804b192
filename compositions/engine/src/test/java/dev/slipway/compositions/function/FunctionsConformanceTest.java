package dev.slipway.compositions.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.compositions.function.autoready.AutoReady;
import dev.slipway.compositions.function.autoready.HealthChecks;
import dev.slipway.compositions.function.environment.EnvironmentConfigs;
import dev.slipway.compositions.function.sequencer.Sequencer;
import dev.slipway.compositions.testing.Recorded;
import dev.slipway.compositions.testing.RecordedFunction;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.testkit.conformance.ConformanceCase;
import dev.slipway.testkit.conformance.ConformanceRunner;
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
                .cases();
    }

    private void healthCheck(ConformanceCase recorded) {
        KubeObject object = KubeObject.of(Recorded.map(recorded.get("object")));
        String kind = object.gvk().group() + "_" + object.gvk().version() + "_" + object.kind();

        assertThat(HealthChecks.isReady(kind, object.tree()))
                .contains(recorded.get("want").asBoolean());
    }
}
