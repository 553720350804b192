package dev.slipway.compositions.function.pt;

import dev.slipway.compositions.function.CompositionFunction;
import dev.slipway.compositions.function.FunctionResult;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.input.FunctionInput;
import dev.slipway.compositions.function.input.InputException;

/** The function itself. Whatever is wrong with input or objects becomes a fatal or warning result. */
public final class PatchAndTransform implements CompositionFunction {

    @Override
    public RunFunctionResponse run(RunFunctionRequest request) {
        Resources input;
        try {
            input = FunctionInput.read(request, "v1beta1.Resources", InputReader::resources);
        } catch (InputException problem) {
            return fatal(request, "cannot get Function input: " + problem.getMessage());
        }
        FieldError invalid = Validation.resources(input);
        if (invalid != null) {
            return fatal(request, "invalid Function input: " + invalid);
        }
        return new Run(request, input).response();
    }

    private static RunFunctionResponse fatal(RunFunctionRequest request, String message) {
        return RunFunctionResponse.to(request).withResult(FunctionResult.fatal(message));
    }
}
