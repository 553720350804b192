package dev.slipway.compositions.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.compositions.function.FunctionResult;
import dev.slipway.compositions.function.ProtoJson;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.testing.Calls;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredFunctionTest {

    private static final FunctionMeter.Called CALLED =
            new FunctionMeter.Called("pt", "example.org/pt:v1", "in-process");

    private final List<String> told = new ArrayList<>();
    private final FunctionMeter meter = (called, code, severity, took) -> told.add(called.name() + code + severity);
    private final RunFunctionRequest request = ProtoJson.request(Calls.yaml("{}"));

    @Test
    void tellsHowEachCallEnded() {
        new MeasuredFunction(RunFunctionResponse::to, CALLED, meter).run(request);
        new MeasuredFunction(asked -> RunFunctionResponse.fatal(asked, "no"), CALLED, meter).run(request);
        new MeasuredFunction(
                        asked -> RunFunctionResponse.to(asked).withResult(FunctionResult.warning("hm")), CALLED, meter)
                .run(request);

        assertThat(told).containsExactly("ptOKNormal", "ptOKFatal", "ptOKWarning");
    }

    @Test
    void aCallThatFailsCountsToo() {
        MeasuredFunction broken = new MeasuredFunction(
                asked -> {
                    throw new IllegalStateException("unreachable");
                },
                CALLED,
                meter);

        assertThatThrownBy(() -> broken.run(request)).hasMessage("unreachable");
        assertThat(told).containsExactly("ptUnknownNormal");
    }
}
