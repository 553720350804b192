package dev.slipway.terraform.work;

import dev.slipway.api.terraform.InventoryEntry;
import dev.slipway.api.terraform.RunStatus;
import dev.slipway.api.terraform.TerraformSpec;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.terraform.input.InputReader;
import dev.slipway.terraform.input.Inputs;
import dev.slipway.terraform.input.Source;
import dev.slipway.terraform.input.Sources;
import dev.slipway.terraform.run.ApplyProgress;
import dev.slipway.terraform.run.Session;
import dev.slipway.terraform.run.Tofu;
import dev.slipway.terraform.run.TofuCommand;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Applies the saved plan, and no other, if everything that it was made from is still the same; then writes the outputs. An
 * apply is started at most once: one that died half-way is not repeated but planned anew.
 */
final class ApplyTask {

    /** What a record says of an apply that died. */
    static final String INTERRUPTED = "ApplyInterrupted";

    private final Sources sources;
    private final InputReader inputs;
    private final RunStore store;
    private final OutputSecrets outputs;
    private final Safe safe;
    private final Supplier<Tofu> tofu;
    private final LockNotes locks;
    private final Recovery recovery;

    // checkstyle: allow ParameterNumber, because an apply ends in all of these
    ApplyTask(
            Sources sources,
            InputReader inputs,
            RunStore store,
            OutputSecrets outputs,
            Safe safe,
            Supplier<Tofu> tofu) {
        this.sources = sources;
        this.inputs = inputs;
        this.store = store;
        this.outputs = outputs;
        this.safe = safe;
        this.tofu = tofu;
        this.locks = LockNotes.of(store);
        this.recovery = new Recovery(store);
    }

    void run(KubeObject object, TerraformSpec spec, RunStatus run) {
        RunRecord record = store.read(object.uid(), PlanTask.number(run))
                .orElseThrow(() -> new FaultException(
                        Fault.CONFLICT, "the saved plan is not on this server any more; planning again"));
        if (store.isFinished(object.uid(), record.number())) {
            told(record);
            return;
        }
        Workplace place = Workplace.of(store.directory(object.uid(), record.number()), spec);
        Inputs given = read(object, spec, record);
        Session session =
                place.session(given, (command, text) -> store.appendLog(object.uid(), record.number(), command, text));
        TofuCommand.Apply apply = new TofuCommand.Apply(
                place.plan(), spec.parallelism() == null ? 0 : spec.parallelism(), PlanTask.lockTimeout(spec));
        if (!tofu.get().wasStarted(session, apply)) {
            check(object, spec, run, record, given);
            takeOut(object, spec, record, place, given);
            locks.begins(object.uid());
        }
        boolean goesOn = false;
        try {
            applied(object, record, session, apply);
            written(object, spec, record, session);
        } catch (FaultException fault) {
            goesOn = isInterruption(fault);
            throw fault;
        } finally {
            if (!goesOn) {
                store.finish(object.uid(), record.number());
                safe.empty(place, given);
            }
        }
    }

    /** The step asks once more, because its answer was lost: it gets the same one. */
    private static void told(RunRecord record) {
        if (record.failure() != null) {
            throw new FaultException(
                    record.failure().replan() ? Fault.CONFLICT : Fault.INTERNAL,
                    record.failure().message());
        }
    }

    // checkstyle: allow ParameterNumber, because everything that the plan was made with comes back
    private void takeOut(KubeObject object, TerraformSpec spec, RunRecord record, Workplace place, Inputs given) {
        try {
            safe.takeOut(place);
        } catch (FaultException unreadable) {
            throw replanned(object, record, "PlanLost", unreadable.explanation());
        }
        if (!Files.exists(place.plan())) {
            throw replanned(object, record, "PlanLost", "the saved plan is gone; planning again");
        }
        place.furnish(given, spec);
    }

    private Inputs read(KubeObject object, TerraformSpec spec, RunRecord record) {
        try {
            return inputs.read(object, spec);
        } catch (FaultException fault) {
            throw failed(object, record, "VarsGenerationFailed", fault);
        }
    }

    /** What was approved is this content, made from these inputs; anything else asks again. */
    private void check(KubeObject object, TerraformSpec spec, RunStatus run, RunRecord record, Inputs given) {
        if (!record.contentHash().equals(run.approvedHash())) {
            throw replanned(object, record, "PlanOutdated", "another plan was approved than the one that is saved");
        }
        Source source = sources.newest(object, spec.sourceRef());
        var scratch = store.directory(object.uid(), record.number()).resolve("check");
        try {
            String tree = sources.checkOut(source, scratch);
            if (!Workplace.digest(given, tree, object).equals(record.inputs())) {
                throw replanned(
                        object,
                        record,
                        "PlanOutdated",
                        "source, variables or spec have changed since the plan was made; planning again");
            }
        } finally {
            RunStore.delete(scratch);
        }
    }

    private void applied(KubeObject object, RunRecord record, Session session, TofuCommand.Apply apply) {
        try {
            boolean lost = tofu.get().runOnce(session, apply).fold(done -> false, gone -> true);
            if (lost) {
                throw replanned(object, record, INTERRUPTED, unfinished(object, session, apply));
            }
            locks.released(object.uid());
            recovery.settled(object.uid());
        } catch (FaultException fault) {
            if (isInterruption(fault) || hasFailed(object, record)) {
                throw fault;
            }
            if (Tofu.isCutOff(fault)) {
                unfinished(object, session, apply);
            } else {
                locks.ended(object.uid());
            }
            if (session.cancelled().getAsBoolean()) {
                throw fault;
            }
            throw fault.fault() == Fault.CONFLICT && fault.reference().isEmpty()
                    ? replanned(object, record, "PlanOutdated", fault.explanation())
                    : failed(object, record, "TFExecApplyFailed", fault);
        }
    }

    /** The state may know less than what the program has said. */
    private String unfinished(KubeObject object, Session session, TofuCommand.Apply apply) {
        String printed = tofu.get().printed(session, apply);
        ApplyProgress progress = ApplyProgress.of(printed);
        recovery.note(object.uid(), progress);
        String told = Recovery.told(progress);
        session.log().printed(apply.title(), session.mask().text(printed.strip() + "\n\n" + told));
        return session.mask().text(told);
    }

    private boolean hasFailed(KubeObject object, RunRecord record) {
        return store.read(object.uid(), record.number()).map(RunRecord::failure).isPresent();
    }

    /** The server stops; the apply goes on, and another server with it. */
    private static boolean isInterruption(FaultException fault) {
        return fault.getCause() instanceof InterruptedException;
    }

    private void written(KubeObject object, TerraformSpec spec, RunRecord record, Session session) {
        String reason = "TFExecOutputFailed";
        try {
            Map<String, TofuCommand.Output.Value> values =
                    tofu.get().run(session, new TofuCommand.Output()).values();
            reason = "OutputsWritingFailed";
            outputs.write(object, spec, values);
            reason = "TFExecOutputFailed";
            List<InventoryEntry> inventory = Boolean.TRUE.equals(spec.enableInventory())
                    ? Inventories.of(tofu.get()
                            .run(session, new TofuCommand.StatePull())
                            .state()
                            .reveal())
                    : List.of();
            reason = HealthChecks.REASON;
            HealthChecks.run(
                    spec.healthChecks() == null ? List.of() : spec.healthChecks(),
                    OutputSecrets.texts(spec.writeOutputsToSecret(), values));
            store.write(object.uid(), record.applied(List.copyOf(values.keySet()), inventory));
        } catch (FaultException fault) {
            throw failed(object, record, reason, fault);
        }
    }

    private FaultException replanned(KubeObject object, RunRecord record, String reason, String message) {
        store.write(object.uid(), record.failed(new RunRecord.Failure(reason, message, "", true)));
        return new FaultException(Fault.CONFLICT, message);
    }

    private FaultException failed(KubeObject object, RunRecord record, String reason, FaultException fault) {
        store.write(
                object.uid(),
                record.failed(new RunRecord.Failure(reason, fault.explanation(), fault.reference(), false)));
        return fault;
    }
}
