package dev.slipway.compositions.function.sequencer;

import dev.slipway.compositions.function.CompositionFunction;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.input.FunctionInput;
import dev.slipway.compositions.function.input.InputException;
import dev.slipway.template.format.GoDuration;
import java.time.Duration;

/** The function itself. What is wrong with the input is a fatal result; delays are normal results. */
public final class Sequencer implements CompositionFunction {

    @Override
    public RunFunctionResponse run(RunFunctionRequest request) {
        SequencerInput input;
        Duration lifetime;
        try {
            input = FunctionInput.read(request, "v1beta1.Input", SequencerInput::read);
            lifetime = input.cacheTtl().isEmpty() ? null : GoDuration.parse(input.cacheTtl());
        } catch (InputException problem) {
            return RunFunctionResponse.fatal(
                    request, "cannot get Function input from *v1.RunFunctionRequest: " + problem.getMessage());
        } catch (IllegalArgumentException problem) {
            return RunFunctionResponse.fatal(request, "cannot set cacheTTL: " + problem.getMessage());
        }
        RunFunctionResponse response = RunFunctionResponse.to(request);
        return new Sequencing(request, input).run(lifetime == null ? response : response.withTtl(lifetime));
    }
}
