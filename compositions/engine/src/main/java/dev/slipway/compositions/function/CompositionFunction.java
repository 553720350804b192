package dev.slipway.compositions.function;

/**
 * One step's logic. It must pass through the desired state that it does not own, must not change the request, and reports
 * what went wrong as a result. Exceptions are bugs or transport failures; the pipeline turns them into a fatal result.
 */
@FunctionalInterface
public interface CompositionFunction {

    RunFunctionResponse run(RunFunctionRequest request);
}
