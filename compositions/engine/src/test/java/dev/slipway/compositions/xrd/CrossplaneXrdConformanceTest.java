package dev.slipway.compositions.xrd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import dev.slipway.testkit.conformance.ConformanceCase;
import dev.slipway.testkit.conformance.ConformanceRunner;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class CrossplaneXrdConformanceTest {

    @TestFactory
    Stream<DynamicNode> crossplaneXrd() {
        return ConformanceRunner.suite("crossplane-xrd")
                .directories("xrd.yaml", this::derive)
                .cases();
    }

    private void derive(ConformanceCase recorded) {
        check(recorded, "xr", CompositeCrds::forComposite);
        check(recorded, "claim", CompositeCrds::forClaim);
    }

    private static void check(ConformanceCase recorded, String what, Function<KubeObject, KubeObject> derivation) {
        KubeObject xrd = object(recorded.text("xrd.yaml"));
        recorded.textIfPresent(what + "-crd.yaml")
                .ifPresent(expected -> assertThat(derivation.apply(xrd).tree())
                        .isEqualTo(object(expected).tree()));
        recorded.textIfPresent("expected-error-" + what + ".txt")
                .ifPresent(expected ->
                        assertThatThrownBy(() -> derivation.apply(xrd)).hasMessage(expected.strip()));
    }

    private static KubeObject object(String yaml) {
        return KubeObject.of(Json.parseYaml(yaml).get(0));
    }
}
