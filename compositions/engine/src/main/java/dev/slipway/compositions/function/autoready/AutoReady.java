package dev.slipway.compositions.function.autoready;

import dev.slipway.compositions.function.CompositionFunction;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.input.FunctionInput;
import dev.slipway.compositions.function.input.InputException;
import dev.slipway.template.format.GoDuration;
import java.time.Duration;

/**
 * The function itself. A composed resource that exists, and of which no earlier function said whether it is ready, is ready
 * when the check of its kind says so or, failing that, when its condition Ready is True.
 */
public final class AutoReady implements CompositionFunction {

    private final Duration lifetime;
    private final boolean customized;

    public AutoReady() {
        this(Duration.ofMinutes(1), false);
    }

    /**
     * @param lifetime how long an answer holds when the input does not say
     * @param customized whether the input's CEL checks are used: upstream's feature CELHealthcheckCustomizations, which is
     *     off by default
     */
    public AutoReady(Duration lifetime, boolean customized) {
        this.lifetime = lifetime;
        this.customized = customized;
    }

    @Override
    public RunFunctionResponse run(RunFunctionRequest request) {
        RunFunctionResponse response = RunFunctionResponse.to(request).withTtl(lifetime);
        try {
            AutoReadyInput input = FunctionInput.read(request, "v1beta1.Input", AutoReadyInput::read);
            RunFunctionResponse lasting =
                    input.ttl().isEmpty() ? response : response.withTtl(GoDuration.parse(input.ttl()));
            var checks = customized ? Customizations.of(input, request.context()) : Customizations.NONE;
            Detection detection = new Detection(request, checks);
            return lasting.withComposed(detection.resources()).withResults(detection.warnings());
        } catch (InputException problem) {
            return response.withResults(RunFunctionResponse.fatal(
                            request, "cannot get Function input from *v1.RunFunctionRequest: " + problem.getMessage())
                    .results());
        } catch (IllegalArgumentException problem) {
            return response.withResults(RunFunctionResponse.fatal(request, "cannot set ttl: " + problem.getMessage())
                    .results());
        }
    }
}
