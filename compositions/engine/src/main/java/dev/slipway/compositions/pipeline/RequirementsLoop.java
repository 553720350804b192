package dev.slipway.compositions.pipeline;

import dev.slipway.api.crossplane.PipelineStep;
import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.Provided;
import dev.slipway.compositions.function.Requirements;
import dev.slipway.compositions.function.ResourceSelector;
import dev.slipway.compositions.function.SchemaSelector;
import dev.slipway.kernel.outcome.FaultException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gets a function what it asks to see, until it asks for nothing new. */
final class RequirementsLoop {

    private final PipelinePorts ports;
    private final Progress progress;
    private final Provided given;
    private @Nullable Requirements last;

    RequirementsLoop(PipelinePorts ports, PipelineStep step, Progress progress) {
        this.ports = ports;
        this.progress = progress;
        this.given = given(declared(step));
    }

    /** Return what the composition itself declares that the step needs; it is read once. */
    Provided declared() {
        return given;
    }

    /** Return whether a function that was given this has seen all that it asks for. */
    boolean isSatisfiedBy(Requirements asked) {
        return asked.equals(last == null ? Requirements.NONE : last);
    }

    Provided fetch(Requirements asked) {
        last = asked;
        Map<String, List<FunctionResource>> resources = new LinkedHashMap<>(given.resources());
        Map<String, List<FunctionResource>> extra = new LinkedHashMap<>();
        Map<String, Map<String, Object>> schemas = new LinkedHashMap<>(given.schemas());
        asked.extraResources().forEach((name, selector) -> extra.put(name, find(name, selector)));
        asked.resources().forEach((name, selector) -> resources.put(name, find(name, selector)));
        asked.schemas().forEach((name, selector) -> schema(name, selector, schemas));
        return new Provided(resources, extra, schemas);
    }

    private Provided given(Requirements declared) {
        Map<String, List<FunctionResource>> resources = new LinkedHashMap<>();
        Map<String, Map<String, Object>> schemas = new LinkedHashMap<>();
        declared.resources().forEach((name, selector) -> resources.put(name, find(name, selector)));
        declared.schemas().forEach((name, selector) -> schema(name, selector, schemas));
        return new Provided(resources, Map.of(), schemas);
    }

    private List<FunctionResource> find(String name, ResourceSelector selector) {
        progress.requested(selector);
        try {
            return ports.resources(selector).stream()
                    .map(object -> Wire.toWire(FunctionResource.of(object.tree())))
                    .toList();
        } catch (FaultException fault) {
            throw new FaultException(
                    fault.fault(), "fetching resources for " + name + ": " + fault.explanation(), fault);
        }
    }

    private void schema(String name, SchemaSelector selector, Map<String, Map<String, Object>> into) {
        into.put(name, ports.schema(selector.apiVersion(), selector.kind()).orElse(Map.of()));
    }

    private static Requirements declared(PipelineStep step) {
        if (step.requirements() == null) {
            return Requirements.NONE;
        }
        Map<String, ResourceSelector> resources = new LinkedHashMap<>();
        if (step.requirements().requiredResources() != null) {
            step.requirements()
                    .requiredResources()
                    .forEach(required -> resources.put(
                            required.requirementName(),
                            new ResourceSelector(
                                    required.apiVersion(),
                                    required.kind(),
                                    required.namespace() == null ? "" : required.namespace(),
                                    required.name(),
                                    required.matchLabels())));
        }
        Map<String, SchemaSelector> schemas = new LinkedHashMap<>();
        if (step.requirements().requiredSchemas() != null) {
            step.requirements()
                    .requiredSchemas()
                    .forEach(required -> schemas.put(
                            required.requirementName(), new SchemaSelector(required.apiVersion(), required.kind())));
        }
        return new Requirements(resources, Map.of(), schemas);
    }
}
