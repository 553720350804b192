package dev.slipway.compositions.function.remote;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import io.grpc.StatusRuntimeException;

/** What failures of calls mean. */
final class RemoteFaults {

    private RemoteFaults() {}

    static FaultException of(String name, String target, StatusRuntimeException problem) {
        String function = "function \"" + name + "\" at " + target + " ";
        String said = problem.getStatus().getDescription() == null
                ? problem.getStatus().getCode().name()
                : problem.getStatus().getDescription();
        return switch (problem.getStatus().getCode()) {
            case UNAVAILABLE ->
                new FaultException(
                        Fault.UNAVAILABLE,
                        function + "cannot be reached: " + cause(problem, said)
                                + "; check that it runs, listens there, and agrees about TLS",
                        problem);
            case DEADLINE_EXCEEDED ->
                new FaultException(Fault.UNAVAILABLE, function + "did not answer in time: " + said, problem);
            case UNIMPLEMENTED ->
                new FaultException(
                        Fault.INVALID,
                        function + "serves neither v1 nor v1beta1 of FunctionRunnerService: is it a function?",
                        problem);
            case RESOURCE_EXHAUSTED -> new FaultException(Fault.QUOTA, function + "is at a limit: " + said, problem);
            case PERMISSION_DENIED, UNAUTHENTICATED ->
                new FaultException(Fault.DENIED, function + "refuses us: " + said, problem);
            default -> new FaultException(Fault.INTERNAL, function + "failed: " + said, problem);
        };
    }

    /** The library says "io exception"; what it was is in the cause. */
    private static String cause(StatusRuntimeException problem, String said) {
        Throwable deepest = problem;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest == problem || deepest.getMessage() == null ? said : deepest.getMessage();
    }
}
