package dev.slipway.compositions.pipeline;

import dev.slipway.api.crossplane.PipelineStep;
import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.compositions.function.Provided;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.State;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the steps of a composition or an operation. One step's failure, loop or excess is a fatal result of that step, nothing worse. */
public final class Pipeline {

    /** How often a function may be run again because it asks for more. */
    private static final int MAX_ITERATIONS = 5;

    private final PipelinePorts ports;
    private final StepRunner runner;
    private final String noun;

    public Pipeline(PipelinePorts ports, Limits limits) {
        this(ports, limits, "Composition pipeline step");
    }

    private Pipeline(PipelinePorts ports, Limits limits, String noun) {
        this.noun = noun;
        this.ports = ports;
        this.runner = new StepRunner(limits);
    }

    /** Return one whose messages speak of an operation. */
    public static Pipeline ofOperations(PipelinePorts ports, Limits limits) {
        return new Pipeline(ports, limits, "operation pipeline step");
    }

    /** Run the steps over what was observed; an initial context is given by rendering only. */
    public PipelineResult run(List<PipelineStep> steps, State observed, Map<String, Object> context) {
        Progress progress = new Progress(noun, Wire.toWire(observed), context);
        for (PipelineStep step : steps) {
            try {
                runStep(step, progress);
            } catch (FaultException fault) {
                return progress.fatal(step.step(), fault.explanation());
            }
            if (progress.isFatal()) {
                break;
            }
        }
        return progress.result();
    }

    private void runStep(PipelineStep step, Progress progress) {
        var function = ports.function(step.functionRef().name());
        Map<String, ConnectionDetails> credentials = credentials(step);
        RequirementsLoop loop = new RequirementsLoop(ports, step, progress);
        Provided provided = loop.declared();
        @Nullable Map<String, Object> input = input(step);
        RunFunctionResponse response = null;
        for (int i = 0; i <= MAX_ITERATIONS; i++) {
            RunFunctionRequest request = progress.request(step.step(), input, credentials, provided);
            response = runner.run(step.step(), function, request);
            if (response.isFatal() || loop.isSatisfiedBy(response.requirements())) {
                progress.accept(step.step(), response);
                return;
            }
            Provided next = loop.fetch(response.requirements());
            if (i == 0 && next.equals(provided)) {
                // What the composition declared was all that the function asks for.
                progress.accept(step.step(), response);
                return;
            }
            provided = next;
        }
        progress.unstable(step.step(), MAX_ITERATIONS);
    }

    private static @Nullable Map<String, Object> input(PipelineStep step) {
        return step.input() == null ? null : WireNumbers.toWire(Json.tree(step.input()));
    }

    private Map<String, ConnectionDetails> credentials(PipelineStep step) {
        Map<String, ConnectionDetails> found = new LinkedHashMap<>();
        if (step.credentials() != null) {
            step.credentials().stream()
                    .filter(credentials -> credentials.secretRef() != null)
                    .forEach(credentials -> found.put(
                            credentials.name(),
                            ports.credentials(
                                    credentials.secretRef().namespace(),
                                    credentials.secretRef().name())));
        }
        return found;
    }
}
