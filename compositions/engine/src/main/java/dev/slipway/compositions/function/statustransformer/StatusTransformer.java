package dev.slipway.compositions.function.statustransformer;

import dev.slipway.compositions.function.CompositionFunction;
import dev.slipway.compositions.function.FunctionCondition;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.Target;
import dev.slipway.compositions.function.input.FunctionInput;
import dev.slipway.compositions.function.input.InputException;

/**
 * The function itself. It never ends the pipeline: what is wrong with its input shows in the condition
 * StatusTransformationSuccess of the composite resource.
 */
public final class StatusTransformer implements CompositionFunction {

    static final String SUCCESS = "StatusTransformationSuccess";

    @Override
    public RunFunctionResponse run(RunFunctionRequest request) {
        try {
            Transformation input = FunctionInput.read(request, "v1beta1.StatusTransformation", Transformation::read);
            return new TransformationRun(request).run(input);
        } catch (InputException problem) {
            return RunFunctionResponse.to(request)
                    .withCondition(failure(
                            "InputFailure",
                            "cannot get Function input from *v1.RunFunctionRequest: " + problem.getMessage()));
        }
    }

    static FunctionCondition failure(String reason, String message) {
        return new FunctionCondition(SUCCESS, "False", reason, message, Target.COMPOSITE);
    }
}
