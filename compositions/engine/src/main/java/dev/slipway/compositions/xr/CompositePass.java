package dev.slipway.compositions.xr;

import dev.slipway.compositions.Keys;
import dev.slipway.compositions.circuit.Circuits;
import dev.slipway.compositions.composite.ComposeInput;
import dev.slipway.compositions.composite.Composer;
import dev.slipway.compositions.composite.CompositeStatus;
import dev.slipway.compositions.composite.Composition;
import dev.slipway.compositions.composite.Machinery;
import dev.slipway.compositions.composite.Observed;
import dev.slipway.compositions.definition.Definition;
import dev.slipway.compositions.interest.Interests;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps one composite resource and what it is composed of as its composition says. */
public final class CompositePass implements Pass {

    private final Supplier<Definition> definition;
    private final CompositeReader reader;
    private final Composer composer;
    private final CompositeRecord record;
    private final CompositionApply apply;
    private final CompositeDeletion deletion;
    private final Interests required;
    private final Circuits circuits;

    public CompositePass(Supplier<Definition> definition, Engine engine) {
        this.definition = definition;
        this.reader = new CompositeReader(engine.cluster());
        this.composer = engine.composer();
        this.record = new CompositeRecord(engine.cluster().kube());
        this.apply = new CompositionApply(engine, record);
        this.deletion = new CompositeDeletion(engine.cluster());
        this.required = engine.required();
        this.circuits = engine.circuits();
    }

    @Override
    public PassResult run(KubeObject xr, PassContext context) {
        circuits.looked(xr.uid());
        PassResult result = look(xr, context);
        if (result.finished()) {
            circuits.forget(xr.uid());
        }
        return circuits.open(xr.uid())
                .map(circuit -> ResponsiveCondition.open(result, xr, circuit, context.now()))
                .orElse(result);
    }

    private PassResult look(KubeObject xr, PassContext context) {
        Definition current = definition.get();
        Machinery machinery = reader.machinery(current);
        CompositeStatus status = CompositeStatus.start(xr, machinery, context.now());
        if (Keys.isPaused(xr)) {
            return PassResult.of(Outcome.done(), status.paused());
        }
        if (xr.isDeleting()) {
            required.forget(xr.ref());
            return deletion.run(xr, machinery, context);
        }
        try {
            return compose(xr, current, context);
        } catch (FaultException fault) {
            return PassResult.of(
                    Outcome.failed(fault),
                    CauseCondition.added(
                            status.failed(fault.explanation(), List.of(), false),
                            xr,
                            RootCause.refusal(xr, fault.explanation()),
                            context.now()));
        }
    }

    private PassResult compose(KubeObject xr, Definition current, PassContext context) {
        CompositeReader.Selection selection = reader.select(xr, current);
        Machinery machinery = reader.machinery(current);
        Map<String, Observed> observed = reader.observed(selection.xr(), machinery);
        Composition first = composition(selection, machinery, observed, context);
        return first.fold(
                planned -> make(
                        new CompositionApply.Work(xr, selection, current, planned, observed, List.of(), context.now())),
                refused -> {
                    record.write(xr, selection.xr());
                    return refused(selection.xr(), machinery, refused, context);
                });
    }

    /**
     * What was just made is composed by once more: functions then see it, and what is ready at once is said in the first
     * status that is written.
     */
    private PassResult make(CompositionApply.Work work) {
        CompositionApply.Made made = apply.make(work);
        if (!made.createdAny()) {
            return apply.report(work, made);
        }
        Map<String, Observed> observed = reader.observed(made.objects());
        PassContext context = new PassContext(work.now());
        var recorded =
                new CompositeReader.Selection(made.recorded(), work.selection().pipeline());
        return composition(recorded, work.machinery(), observed, context)
                .fold(
                        planned -> {
                            CompositionApply.Work again = work.again(made, planned, observed);
                            return apply.report(again, apply.make(again));
                        },
                        refused -> refused(made.recorded(), work.machinery(), refused, context));
    }

    private Composition composition(
            CompositeReader.Selection selection,
            Machinery machinery,
            Map<String, Observed> observed,
            PassContext context) {
        KubeObject xr = selection.xr();
        // Functions see the conditions with which a pass starts, as upstream's do.
        KubeObject seen =
                xr.with(CompositeStatus.start(xr, machinery, context.now()).started(), "status");
        Composition composition = composer.compose(
                new ComposeInput(seen, machinery, selection.pipeline(), observed, reader.ownDetails(xr), Map.of()));
        required.asked(
                xr.ref(),
                composition
                        .fold(Composition.Planned::pipeline, Composition.Refused::pipeline)
                        .requested());
        return composition;
    }

    private static PassResult refused(
            KubeObject xr, Machinery machinery, Composition.Refused refused, PassContext context) {
        String where = machinery
                .compositionName(xr)
                .map(name -> "composition " + name + ": ")
                .orElse("");
        Map<String, Object> status = CompositeStatus.start(xr, machinery, context.now())
                .failed(refused.why(), refused.pipeline().conditions(), refused.fatal());
        return PassResult.of(
                Outcome.failed(Fault.INTERNAL, refused.why()),
                CauseCondition.added(status, xr, RootCause.refusal(xr, where + refused.why()), context.now()));
    }
}
