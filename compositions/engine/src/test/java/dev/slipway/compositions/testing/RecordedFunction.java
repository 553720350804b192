package dev.slipway.compositions.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.compositions.function.CompositionFunction;
import dev.slipway.compositions.function.ProtoJson;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.testkit.conformance.ConformanceCase;
import dev.slipway.testkit.conformance.ConformanceCheck;
import java.util.function.Function;

/** Checks a function against recorded pairs of request and response. */
public final class RecordedFunction {

    private RecordedFunction() {}

    /** Return the check of one function. */
    public static ConformanceCheck of(CompositionFunction function) {
        return ofEach(recorded -> function);
    }

    /** Return the check of a function whose settings are part of each case. */
    public static ConformanceCheck ofEach(Function<ConformanceCase, CompositionFunction> functions) {
        return recorded -> check(recorded, functions.apply(recorded));
    }

    private static void check(ConformanceCase recorded, CompositionFunction function) {
        var request = ProtoJson.request(Recorded.map(recorded.get("request")));
        RunFunctionResponse response = function.run(request);
        assertThat(recorded.get("want").path("error").isNull())
                .as("functions here answer, they do not fail")
                .isTrue();
        Recorded.assertSame(
                ProtoJson.response(response),
                Recorded.value(recorded.get("want").get("response")));
    }
}
