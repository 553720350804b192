package dev.slipway.compositions.pipeline;

import dev.slipway.compositions.function.CompositionFunction;
import dev.slipway.compositions.function.FunctionResult;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.State;
import dev.slipway.kernel.outcome.FaultException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one function within its limits. Whatever it does, the answer is a response. */
final class StepRunner {

    private static final Logger LOG = LoggerFactory.getLogger(StepRunner.class);

    /** Templates may include each other a thousand deep; only what is used of it is taken. */
    private static final long STACK_BYTES = 16L * 1024 * 1024;

    private static final ExecutorService FUNCTIONS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(null, work, "slipway-function", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    });

    private final Limits limits;

    StepRunner(Limits limits) {
        this.limits = limits;
    }

    RunFunctionResponse run(String step, CompositionFunction function, RunFunctionRequest request) {
        Future<RunFunctionResponse> running = FUNCTIONS.submit(() -> limited(request, function.run(request)));
        try {
            return running.get(limits.deadline().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            running.cancel(true);
            return fatal(
                    request,
                    "ran longer than " + limits.deadline().toSeconds()
                            + " s and was stopped; make its input smaller or split the step");
        } catch (ExecutionException e) {
            return fatal(request, explain(step, e.getCause() == null ? e : e.getCause()));
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            return fatal(request, "was interrupted");
        }
    }

    private static String explain(String step, Throwable cause) {
        if (cause instanceof FaultException fault) {
            return fault.explanation();
        }
        LOG.atWarn().addKeyValue("step", step).setCause(cause).log("function threw");
        return "failed unexpectedly with " + cause.getClass().getSimpleName()
                + (cause.getMessage() == null
                        ? ""
                        : ": " + cause.getMessage().lines().findFirst().orElse(""));
    }

    private RunFunctionResponse limited(RunFunctionRequest request, RunFunctionResponse response) {
        State desired = response.desired();
        if (desired == null) {
            return response;
        }
        if (desired.resources().size() > limits.resources()) {
            return fatal(
                    request,
                    "desires " + desired.resources().size() + " resources, more than the limit of "
                            + limits.resources());
        }
        long size = Size.of(desired, limits.bytes());
        return size > limits.bytes()
                ? fatal(request, "desires more than the limit of " + limits.bytes() + " bytes of resources")
                : response;
    }

    private static RunFunctionResponse fatal(RunFunctionRequest request, String why) {
        return RunFunctionResponse.to(request).withResult(FunctionResult.fatal(why));
    }
}
