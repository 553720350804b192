package dev.slipway.terraform.work;

import dev.slipway.api.terraform.RunStatus;
import dev.slipway.api.terraform.TerraformSpec;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.terraform.decide.Retries;
import dev.slipway.terraform.input.InputReader;
import dev.slipway.terraform.input.Inputs;
import dev.slipway.terraform.input.Source;
import dev.slipway.terraform.input.Sources;
import dev.slipway.terraform.plan.ContentHash;
import dev.slipway.terraform.plan.MaskedPlan;
import dev.slipway.terraform.plan.PlanDocument;
import dev.slipway.terraform.plan.PlanMarkdown;
import dev.slipway.terraform.plan.PlanText;
import dev.slipway.terraform.run.PlanOptions;
import dev.slipway.terraform.run.PlanOptions.Goal;
import dev.slipway.terraform.run.Session;
import dev.slipway.terraform.run.Tofu;
import dev.slipway.terraform.run.TofuCommand;
import dev.slipway.terraform.state.LockInfo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Checks out, furnishes, init, plan, show; leaves the saved plan, its content and what may be read of it. */
final class PlanTask {

    private final Sources sources;
    private final InputReader inputs;
    private final RunStore store;
    private final Supplier<Tofu> tofu;
    private final Safe safe;
    private final LockNotes locks;
    private final Recovery recovery;
    private final PlanWebhooks webhooks = new PlanWebhooks();

    PlanTask(Sources sources, InputReader inputs, RunStore store, Safe safe, Supplier<Tofu> tofu) {
        this.sources = sources;
        this.inputs = inputs;
        this.store = store;
        this.safe = safe;
        this.tofu = tofu;
        this.locks = LockNotes.of(store);
        this.recovery = new Recovery(store);
    }

    /** What a run is told, and the stage that it has come to, by whose name a failure is called. */
    private static final class Attempt {
        private String reason = "ArtifactFailed";
    }

    void run(KubeObject object, TerraformSpec spec, RunStatus run) {
        RunRecord record = RunRecord.begun(number(run), text(run.purpose()), text(run.revision()));
        Attempt attempt = new Attempt();
        try {
            store.write(object.uid(), planned(object, spec, record, attempt));
            store.trim(object.uid());
        } catch (FaultException fault) {
            store.write(
                    object.uid(),
                    record.failed(
                            new RunRecord.Failure(attempt.reason, fault.explanation(), fault.reference(), false)));
            throw fault;
        }
    }

    static long number(RunStatus run) {
        return run.number() == null ? 0 : run.number();
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }

    private RunRecord planned(KubeObject object, TerraformSpec spec, RunRecord record, Attempt attempt) {
        Path root = store.directory(object.uid(), record.number());
        tofu.get().abandon(Workplace.scratch(root));
        RunStore.delete(root);
        Workplace place = Workplace.of(store.directory(object.uid(), record.number()), spec);
        Source source = sources.newest(object, spec.sourceRef());
        String tree = sources.checkOut(source, place.source());
        attempt.reason = "VarsGenerationFailed";
        Inputs given = inputs.read(object, spec);
        try {
            attempt.reason = "TemplateGenerationFailed";
            place.furnish(given, spec);
            return planned(object, spec, record, attempt, new Ground(place, given, tree));
        } finally {
            safe.putAway(place, given);
        }
    }

    /** What a plan is made on: where, with what, from which source. */
    private record Ground(Workplace place, Inputs given, String tree) {}

    // checkstyle: allow ParameterNumber, because a plan is made of all of these
    private RunRecord planned(KubeObject object, TerraformSpec spec, RunRecord record, Attempt attempt, Ground ground) {
        Workplace place = ground.place();
        Inputs given = ground.given();
        Session session =
                place.session(given, (command, text) -> store.appendLog(object.uid(), record.number(), command, text));
        attempt.reason = "TFExecInitFailed";
        prepare(session, place, given, spec);
        attempt.reason = "TFExecPlanFailed";
        PlanDocument plan = recovered(session, place, spec, record, object);
        MaskedPlan masked = MaskedPlan.of(plan, given.texts().reveal());
        writeTexts(object, record, masked);
        attempt.reason = "PostPlanningWebhookFailed";
        if (masked.hasChanges()) {
            webhooks.ask(object, spec, masked);
        }
        String hash = new ContentHash(store.key())
                .of(plan, new ContentHash.Origin(ground.tree(), place.providerLock(), record.purpose()));
        return record.planned(
                Workplace.digest(given, ground.tree(), object), hash, plan.hasChanges(), PlanText.summary(masked));
    }

    private void prepare(Session session, Workplace place, Inputs given, TerraformSpec spec) {
        tofu.get()
                .run(
                        session,
                        new TofuCommand.Init(!Boolean.FALSE.equals(spec.upgradeOnInit()), place.backendFiles(given)));
        if (spec.workspace() != null && !spec.workspace().equals("default")) {
            tofu.get().run(session, new TofuCommand.SelectWorkspace(spec.workspace()));
        }
        if (spec.tfstate() != null
                && "yes".equals(spec.tfstate().forceUnlock())
                && spec.tfstate().lockIdentifier() != null) {
            unlock(session, spec.tfstate().lockIdentifier());
        }
    }

    /** Plan so that what an earlier apply had made when it was killed is taken into the state, if that can be. */
    private PlanDocument recovered(
            Session session, Workplace place, TerraformSpec spec, RunRecord record, KubeObject object) {
        Missing missing = missing(session, record, object);
        String why = null;
        if (!missing.importable().isEmpty()) {
            try {
                place.add(Recovery.FILE, missing.blocks());
                PlanDocument plan = plan(session, place, spec, record, object);
                ask(object, record, missing.question(null));
                return plan;
            } catch (FaultException refused) {
                if (!refused.reference().isEmpty() || Tofu.isCutOff(refused)) {
                    throw refused;
                }
                place.remove(Recovery.FILE);
                missing = missing.withoutImports();
                why = refused.explanation();
            }
        }
        ask(object, record, missing.question(why));
        return plan(session, place, spec, record, object);
    }

    private Missing missing(Session session, RunRecord record, KubeObject object) {
        if (!recovery.isNeeded(object.uid())) {
            return Missing.nothing();
        }
        Missing missing = recovery.missing(
                object.uid(),
                tofu.get().run(session, new TofuCommand.StatePull()).state().reveal());
        if (missing.isEmpty()) {
            recovery.settled(object.uid());
        }
        // Imports are not looked at where everything is to go.
        return goal(record.purpose()) == Goal.APPLY ? missing : missing.withoutImports();
    }

    private void ask(KubeObject object, RunRecord record, Optional<String> question) {
        question.ifPresent(text -> store.writeText(object.uid(), record.number(), Recovery.QUESTION, text));
    }

    private PlanDocument plan(
            Session session, Workplace place, TerraformSpec spec, RunRecord record, KubeObject object) {
        TofuCommand.Plan command = new TofuCommand.Plan(place.plan(), options(place, spec, record, object));
        try {
            locked(object, spec, () -> tofu.get().run(session, command));
        } catch (FaultException held) {
            if (held.reference().isEmpty() || !mayUnlock(session, spec, held, object)) {
                throw held;
            }
            unlock(session, held.reference());
            locked(object, spec, () -> tofu.get().run(session, command));
        }
        return tofu.get().run(session, new TofuCommand.Show(place.plan()));
    }

    private TofuCommand.Plan.Answer locked(
            KubeObject object, TerraformSpec spec, Supplier<TofuCommand.Plan.Answer> command) {
        return takesLock(spec, object) ? locks.during(object.uid(), command) : command.get();
    }

    /** Without taking the lock it would not be seen that one was left. */
    private boolean takesLock(TerraformSpec spec, KubeObject object) {
        return spec.plan() == null || !Boolean.FALSE.equals(spec.plan().lock()) || locks.mayBeLeft(object.uid());
    }

    /** A lock that a command of this object left when it was killed is ours; any other is taken away only if the spec says so. */
    private boolean mayUnlock(Session session, TerraformSpec spec, FaultException held, KubeObject object) {
        if (spec.tfstate() != null && "auto".equals(spec.tfstate().forceUnlock())) {
            return true;
        }
        Optional<LockInfo> lock = LockInfo.told(held.explanation())
                .filter(one -> locks.isOurs(object.uid(), one, Retries.duration(lockTimeout(spec), Duration.ZERO)));
        lock.ifPresent(one -> session.log()
                .printed(
                        "force-unlock",
                        one.text() + "; a run of this object took it and was killed, so it is taken away"));
        return lock.isPresent();
    }

    /** A lock that is gone already is no failure: it is what was asked for. */
    private void unlock(Session session, String lock) {
        try {
            tofu.get().run(session, new TofuCommand.ForceUnlock(lock));
        } catch (FaultException notHeld) {
            session.log().printed("force-unlock", notHeld.explanation());
        }
    }

    private PlanOptions options(Workplace place, TerraformSpec spec, RunRecord record, KubeObject object) {
        return new PlanOptions(
                goal(record.purpose()),
                place.varFiles(spec),
                spec.targets() == null ? java.util.List.of() : spec.targets(),
                spec.parallelism() == null ? 0 : spec.parallelism(),
                lockTimeout(spec),
                takesLock(spec, object));
    }

    private static Goal goal(String purpose) {
        return switch (purpose) {
            case "destroy" -> Goal.DESTROY;
            case "adopt" -> Goal.REFRESH_ONLY;
            default -> Goal.APPLY;
        };
    }

    static String lockTimeout(TerraformSpec spec) {
        return spec.tfstate() == null || spec.tfstate().lockTimeout() == null
                ? ""
                : spec.tfstate().lockTimeout();
    }

    private void writeTexts(KubeObject object, RunRecord record, MaskedPlan masked) {
        store.writeText(object.uid(), record.number(), "plan.txt", PlanText.of(masked));
        store.writeText(object.uid(), record.number(), "plan.json", masked.json());
        store.writeText(
                object.uid(),
                record.number(),
                "plan.md",
                PlanMarkdown.of("Plan of " + object.ref().qualifiedName(), masked));
    }
}
