package dev.slipway.compositions.composite;

import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.Ready;
import dev.slipway.compositions.function.State;
import dev.slipway.compositions.pipeline.Pipeline;
import dev.slipway.compositions.pipeline.PipelineResult;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Computes a composition: runs the pipeline over what is observed and turns its answer into objects. Rules as in
 * Crossplane's function composer (v2.4).
 */
public final class Composer {

    private static final String COMPOSE = "ComposeResources";

    private final Pipeline pipeline;
    private final Scopes scopes;

    public Composer(Pipeline pipeline, Scopes scopes) {
        this.pipeline = pipeline;
        this.scopes = scopes;
    }

    public Composition compose(ComposeInput input) {
        PipelineResult result = pipeline.run(input.pipeline(), observed(input), input.context());
        List<CompositeEvent> events = new ArrayList<>(events(result));
        if (result.isFatal()) {
            return refused(result.fatal(), result.byFunction(), events, result);
        }
        try {
            return planned(input, result, events);
        } catch (FaultException fault) {
            return refused(fault.explanation(), false, events, result);
        }
    }

    private Composition planned(ComposeInput input, PipelineResult result, List<CompositeEvent> events) {
        ComposedMetadata metadata = new ComposedMetadata(input.xr(), scopes);
        List<Composed> composed = new ArrayList<>();
        Map<String, FunctionResource> desired = result.desired().resources();
        new TreeMap<>(desired).forEach((name, resource) -> {
            KubeObject object = metadata.complete(name, KubeObject.of(resource.resourceOrEmpty()), input.observed());
            composed.add(new Composed(name, object, resource.ready() == Ready.TRUE));
        });
        events.addAll(metadata.events());
        List<KubeObject> garbage = Garbage.of(input, desired.keySet());
        FunctionResource composite = result.desired().compositeOrNone();
        return new Composition.Planned(
                List.copyOf(composed),
                garbage,
                ResourceRefs.of(input.xr(), composed),
                KubeObject.of(composite.resourceOrEmpty()).map("status"),
                composite.connectionDetails(),
                composite.ready(),
                List.copyOf(events),
                result);
    }

    private static Composition refused(String why, boolean fatal, List<CompositeEvent> events, PipelineResult result) {
        String message = "cannot compose resources: " + why;
        events.add(CompositeEvent.warning(COMPOSE, message));
        return new Composition.Refused(message, fatal, List.copyOf(events), result);
    }

    private static State observed(ComposeInput input) {
        Map<String, FunctionResource> resources = new LinkedHashMap<>();
        input.observed()
                .forEach((name, observed) -> resources.put(
                        name, new FunctionResource(observed.object().tree(), observed.details(), Ready.UNSPECIFIED)));
        return new State(new FunctionResource(input.xr().tree(), input.details(), Ready.UNSPECIFIED), resources);
    }

    private static List<CompositeEvent> events(PipelineResult result) {
        return result.results().stream().map(Composer::event).toList();
    }

    private static CompositeEvent event(PipelineResult.StepResult said) {
        String reason =
                said.result().reason().isEmpty() ? COMPOSE : said.result().reason();
        String step = "Pipeline step \"" + said.step() + "\"";
        String message = said.result().message();
        return switch (said.result().severity()) {
            case NORMAL -> CompositeEvent.normal(reason, step + ": " + message);
            case WARNING -> CompositeEvent.warning(reason, step + ": " + message);
            default ->
                CompositeEvent.warning(
                        reason, step + " returned a result of unknown severity (assuming warning): " + message);
        };
    }
}
