package dev.slipway.compositions.function.pt;

import dev.slipway.compositions.function.CompositionFunction;
import dev.slipway.compositions.function.FunctionResult;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.RunFunctionResponse;

/** The function itself. Whatever is wrong with input or objects becomes a fatal or warning result. */
public final class PatchAndTransform implements CompositionFunction {

    @Override
    public RunFunctionResponse run(RunFunctionRequest request) {
        Resources input;
        try {
            input = InputReader.resources(request.input());
        } catch (PatchException problem) {
            return fatal(
                    request,
                    "cannot get Function input: cannot get function input *v1beta1.Resources from"
                            + " *v1.RunFunctionRequest: cannot unmarshal JSON from *structpb.Struct into"
                            + " *v1beta1.Resources: " + problem.getMessage());
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
