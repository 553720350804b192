package dev.slipway.compositions.catalog;

import dev.slipway.compositions.function.CompositionFunction;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.Severity;
import java.time.Duration;

/** Tells a meter how long each call took and how it ended. */
record MeasuredFunction(CompositionFunction function, FunctionMeter.Called called, FunctionMeter meter)
        implements CompositionFunction {

    @Override
    public RunFunctionResponse run(RunFunctionRequest request) {
        long start = System.nanoTime();
        String code = "Unknown";
        String severity = "Normal";
        try {
            RunFunctionResponse response = function.run(request);
            code = "OK";
            severity = worst(response);
            return response;
        } finally {
            meter.ended(called, code, severity, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static String worst(RunFunctionResponse response) {
        if (response.isFatal()) {
            return "Fatal";
        }
        boolean warns = response.results().stream().anyMatch(result -> result.severity() == Severity.WARNING);
        return warns ? "Warning" : "Normal";
    }
}
