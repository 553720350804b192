package dev.slipway.compositions.render;

import dev.slipway.api.crossplane.CompositionSpec;
import dev.slipway.api.crossplane.PipelineStep;
import dev.slipway.compositions.Keys;
import dev.slipway.compositions.catalog.FunctionRuntime;
import dev.slipway.compositions.composite.ComposeInput;
import dev.slipway.compositions.composite.Composed;
import dev.slipway.compositions.composite.Composer;
import dev.slipway.compositions.composite.CompositeEvent;
import dev.slipway.compositions.composite.CompositeStatus;
import dev.slipway.compositions.composite.Composition;
import dev.slipway.compositions.composite.Machinery;
import dev.slipway.compositions.composite.Observed;
import dev.slipway.compositions.composite.Scopes;
import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.compositions.pipeline.Limits;
import dev.slipway.compositions.pipeline.Pipeline;
import dev.slipway.compositions.render.RenderOutput.ExitCode;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Renders composite resources. What is wrong with the input is part of the output. */
public final class Renderer {

    private final FunctionRuntime functions;
    private final Limits limits;
    private final Instant now;

    /** {@code now} is when conditions change. */
    public Renderer(FunctionRuntime functions, Limits limits, Instant now) {
        this.functions = functions;
        this.limits = limits;
        this.now = now;
    }

    public RenderOutput render(RenderInput input) {
        try {
            Machinery machinery = RenderedComposite.machinery(input.composite(), input.definition());
            return pass(input, machinery, RenderedComposite.of(input.composite(), machinery, input.observed()));
        } catch (FaultException fault) {
            return RenderOutput.error(fault.explanation());
        }
    }

    private RenderOutput pass(RenderInput input, Machinery machinery, KubeObject xr) {
        CompositeStatus status = CompositeStatus.start(xr, machinery, now);
        if (xr.annotation(Keys.PAUSED).orElse("").equals("true")) {
            return untouched(xr.with(status.paused(), "status"), List.of(RenderEvents.paused()));
        }
        if (xr.isDeleting()) {
            return untouched(xr.with(status.deleted(), "status"), List.of());
        }
        Map<String, Object> reference = Map.of("name", input.composition().name());
        KubeObject selected = machinery.with(xr, reference, "compositionRef");
        try {
            KubeObject configured = Configuration.configured(selected, machinery, input.composition());
            Composition composition = compose(input, machinery, configured);
            // Selecting a composition is written only together with a change that configuring makes.
            KubeObject written = configured.equals(selected) ? xr : configured;
            List<CompositeEvent> events = RenderEvents.of(composition, xr, selected, input.composition());
            return composition.fold(
                    planned -> planned(planned, configured, machinery, events),
                    refused -> refused(refused, written, machinery, events));
        } catch (FaultException fault) {
            return RenderOutput.error("reconcile failed: " + fault.explanation());
        }
    }

    private Composition compose(RenderInput input, Machinery machinery, KubeObject xr) {
        MemoryCluster cluster = new MemoryCluster(input, functions);
        ConnectionDetails details =
                machinery == Machinery.LEGACY ? cluster.connectionDetails(xr) : ConnectionDetails.NONE;
        return new Composer(new Pipeline(cluster, limits), Scopes.unknown())
                .compose(new ComposeInput(
                        xr.with(CompositeStatus.start(xr, machinery, now).started(), "status"),
                        machinery,
                        steps(input.composition()),
                        observed(input.observed(), cluster),
                        details,
                        input.context()));
    }

    /** A mode other than Pipeline is ignored, as upstream does: such a composition has no steps. */
    private static List<PipelineStep> steps(KubeObject composition) {
        Map<String, Object> spec = new LinkedHashMap<>(composition.map("spec"));
        spec.remove("mode");
        List<PipelineStep> steps = Json.convert(spec, CompositionSpec.class).pipeline();
        return steps == null ? List.of() : steps;
    }

    private static Map<String, Observed> observed(List<KubeObject> objects, MemoryCluster cluster) {
        Map<String, Observed> observed = new TreeMap<>();
        for (KubeObject object : objects) {
            String name = object.annotation(Keys.RESOURCE_NAME).orElse("");
            if (name.isEmpty()) {
                throw new FaultException(
                        Fault.INVALID,
                        "cannot compose resources: cannot get existing composed resources: encountered composed"
                                + " resource without required \"" + Keys.RESOURCE_NAME + "\" annotation");
            }
            observed.put(name, new Observed(object, cluster.connectionDetails(object)));
        }
        return observed;
    }

    private static RenderOutput untouched(KubeObject xr, List<CompositeEvent> events) {
        return new RenderOutput(ExitCode.OK, xr, List.of(), List.of(), events, List.of(), List.of(), Map.of(), "");
    }

    private RenderOutput planned(
            Composition.Planned planned, KubeObject xr, Machinery machinery, List<CompositeEvent> events) {
        Map<String, Object> status = CompositeStatus.start(xr, machinery, now).composed(planned, List.of());
        KubeObject references = machinery.with(KubeObject.of(xr.ref()), planned.resourceRefs(), "resourceRefs");
        return new RenderOutput(
                ExitCode.OK,
                references.with(status, "status"),
                new ArrayList<>(
                        planned.composed().stream().map(Composed::desired).toList()),
                planned.garbage(),
                events,
                planned.pipeline().requested(),
                planned.pipeline().results(),
                planned.pipeline().context(),
                "");
    }

    private RenderOutput refused(
            Composition.Refused refused, KubeObject xr, Machinery machinery, List<CompositeEvent> events) {
        if (!refused.fatal()) {
            return RenderOutput.error("reconcile failed: " + refused.why());
        }
        Map<String, Object> status = CompositeStatus.start(xr, machinery, now)
                .failed(refused.why(), refused.pipeline().conditions(), true);
        return new RenderOutput(
                ExitCode.FATAL,
                xr.with(status, "status"),
                List.of(),
                List.of(),
                events,
                refused.pipeline().requested(),
                refused.pipeline().results(),
                refused.pipeline().context(),
                "cannot render composite resource: " + refused.why());
    }
}
