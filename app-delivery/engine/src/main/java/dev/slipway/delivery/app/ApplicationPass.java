package dev.slipway.delivery.app;

import dev.slipway.api.argocd.ApplicationStatus;
import dev.slipway.api.argocd.HealthStatus;
import dev.slipway.api.argocd.Operation;
import dev.slipway.api.argocd.OperationState;
import dev.slipway.api.argocd.RevisionHistory;
import dev.slipway.api.argocd.SyncStatus;
import dev.slipway.delivery.app.Decision.Kind;
import dev.slipway.delivery.app.SyncReport.Phase;
import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.contract.Limits;
import dev.slipway.delivery.contract.Telemetry;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One pass over an Application: read, compare, decide, sync, report. */
final class ApplicationPass implements Pass {

    private static final Duration RECORDED = Duration.ofMillis(20);
    private static final Duration BLOCKED = Duration.ofSeconds(30);

    private final Hub hub;
    private final Cluster cluster;
    private final Comparer comparer;
    private final Syncer syncer;
    private final Deletion deletion;
    private final Pokes pokes;
    private final Orphans orphans;

    ApplicationPass(Hub hub, Cluster cluster, Comparer comparer, Syncer syncer, Pokes pokes) {
        this.hub = hub;
        this.cluster = cluster;
        this.comparer = comparer;
        this.syncer = syncer;
        this.deletion = new Deletion(hub.kube(), cluster);
        this.pokes = pokes;
        this.orphans = new Orphans(cluster);
    }

    @Override
    public PassResult run(KubeObject object, PassContext context) {
        App app = hub.app(object, context.now());
        if (object.isDeleting()) {
            Set<Ref> inventory = app.inventory();
            pokes.watch(app, inventory.stream().map(Ref::gvk).toList(), inventory.size());
            PassResult result = deletion.run(
                    app, () -> hub.reader().read(app, cluster, context.now()).targets(), context.now());
            if (result.outcome() instanceof Outcome.Done) {
                forget(app);
            }
            return result;
        }
        acceptRefresh(app);
        PassResult result = reconcile(app, context.now());
        Optional.ofNullable(result.status()).ifPresent(status -> hub.own().said(object, status, context.now()));
        // Who asked waits until the annotation has gone, and then reads the status.
        return object.annotation(Keys.REFRESH).isPresent()
                ? result.then(() -> hub.kube().annotate(app.ref(), Map.of(Keys.REFRESH, "")))
                : result;
    }

    private void forget(App app) {
        hub.revisions().forget(app.ref());
        hub.reader().forget(app);
        hub.own().forget(app.object().uid());
        leave(app.object());
    }

    /** Forget what is known of the Application's objects in this cluster. */
    void leave(KubeObject application) {
        comparer.forget(application.uid());
        pokes.forget(application.ref());
    }

    private void acceptRefresh(App app) {
        Optional<String> asked = app.object().annotation(Keys.REFRESH);
        asked.ifPresent(kind -> hub.revisions().refresh(app.ref()));
        if (asked.filter("hard"::equals).isPresent()) {
            hub.reader().renew(app, cluster);
        }
    }

    private PassResult reconcile(App app, Instant now) {
        List<Problem> problems = new ArrayList<>(SpecProblems.of(app));
        hub.limits().problems(app.object()).forEach(why -> problems.add(Problem.invalid(why)));
        if (blocked(problems)) {
            return PassResult.of(
                    Outcome.stalled(problems.get(0).type(), problems.get(0).message()),
                    Statuses.of(uncompared(app, now, "", problems)));
        }
        Source source;
        try {
            source = hub.reader().read(app, cluster, now);
        } catch (FaultException fault) {
            problems.add(Unreadable.problem(app, fault, now));
            return PassResult.of(
                    Outcome.requeue(Unreadable.retryAfter(fault), fault.explanation()),
                    Statuses.of(uncompared(app, now, "", problems)));
        }
        announce(app, source);
        finalizers(app, source);
        problems.addAll(BrokenFiles.problems(app, source));
        if (blocked(problems)) {
            return PassResult.of(
                    idle(app, Duration.ZERO, now),
                    Statuses.of(uncompared(app, now, source.revision().sha(), problems)));
        }
        try {
            return compared(app, source, problems, now);
        } catch (FaultException fault) {
            return uncomparable(app, source, fault, problems, now);
        }
    }

    /** What the cluster does not tell is said of it; a conflict on the hub is no news, and the pass is taken again. */
    private PassResult uncomparable(App app, Source source, FaultException fault, List<Problem> problems, Instant now) {
        if (fault.fault() == Fault.CONFLICT || fault.fault() == Fault.NOT_FOUND) {
            throw fault;
        }
        cluster.noteFault(fault);
        problems.add(Unreadable.problem(app, cluster.title() + fault.explanation(), fault, now));
        String sha = source.revision().sha();
        return PassResult.of(
                Outcome.requeue(Unreadable.retryAfter(fault), fault.explanation()),
                Statuses.of(uncompared(app, now, sha, problems)));
    }

    /** Hooks around the deletion can only run when the Application waits for them. */
    private void finalizers(App app, Source source) {
        List<String> missing = DeletionHooks.missing(app, source.targets());
        if (!missing.isEmpty()) {
            hub.kube().get(app.ref()).ifPresent(live -> hub.kube()
                    .setFinalizers(
                            live,
                            Stream.concat(live.finalizers().stream(), missing.stream())
                                    .distinct()
                                    .toList()));
        }
    }

    private static boolean blocked(List<Problem> problems) {
        return problems.stream().anyMatch(Problem::blocks);
    }

    private static Findings uncompared(App app, Instant now, String revision, List<Problem> problems) {
        return new Findings(app, now, revision, null, problems, app.status().operationState(), null);
    }

    private void announce(App app, Source source) {
        SyncStatus sync = app.status().sync();
        String sha = source.revision().sha();
        if (sync == null || !sha.equals(SourceRevisions.of(sync.revision(), sync.revisions()))) {
            String by =
                    source.revision().message() + ", by " + source.revision().author();
            hub.chronicle().revisionSeen(app, source.cause(), by);
        }
        List<Ref> refs = source.targets().all().stream().map(Target::ref).toList();
        pokes.watch(app, refs.stream().map(Ref::gvk).distinct().toList(), refs.size());
    }

    private PassResult compared(App app, Source source, List<Problem> problems, Instant now) {
        Comparison comparison = comparer.compare(app, source.targets());
        problems.addAll(comparison.problems());
        orphans.problem(app, now).ifPresent(problems::add);
        String sha = source.revision().sha();
        Pruning pruning = Pruning.of(app, comparison, source.rendering().broken(), sha);
        Optional.ofNullable(pruning.frozen()).ifPresent(problems::add);
        if (blocked(problems)) {
            Findings found = new Findings(
                    app, now, sha, comparison, problems, app.status().operationState(), null);
            return result(found, source, idle(app, Duration.ZERO, now));
        }
        Decision decision = permitted(app, Decision.of(app, comparison, pruning, sha, now), now);
        OperationState held = held(app, decision, now);
        if (held != null) {
            Findings found = new Findings(app, now, sha, comparison, problems, held, null);
            return result(found, source, idle(app, BLOCKED, now));
        }
        Optional.ofNullable(decision.problem()).ifPresent(problems::add);
        if (decision.kind() == Kind.NONE) {
            Findings found = new Findings(
                    app, now, sha, comparison, problems, app.status().operationState(), null);
            return result(found, source, idle(app, decision.pause(), now));
        }
        OperationState accepted = Operations.accepted(app, decision.kind(), now).orElse(null);
        if (accepted != null) {
            Findings found = new Findings(app, now, sha, comparison, problems, accepted, null);
            return result(found, source, Outcome.requeue(RECORDED, "recorded before it begins"));
        }
        if (!isRecorded(app, comparison)) {
            // What is going to exist is written down first: a crash after the apply must not leave orphans.
            Findings found = new Findings(
                    app, now, sha, comparison, problems, app.status().operationState(), null);
            return result(found, source, Outcome.requeue(RECORDED, "recorded before applying"));
        }
        return synced(app, source, new Step(comparison, pruning, decision.kind(), problems), now);
    }

    /** What the policy would start must wait while no sync may begin; what runs already goes on. */
    private Decision permitted(App app, Decision decision, Instant now) {
        boolean begins = decision.kind() == Kind.START || decision.kind() == Kind.HEAL || decision.kind() == Kind.RETRY;
        if (!begins || app.requested().isPresent()) {
            return decision;
        }
        return hub.limits()
                .blocked(app.object(), Limits.Trigger.AUTOMATED, now, null)
                .map(why -> Decision.waiting(BLOCKED))
                .orElse(decision);
    }

    /** Return the operation that runs with the reason why it does not go on now, if there is one. */
    private @Nullable OperationState held(App app, Decision decision, Instant now) {
        OperationState running = app.status().operationState();
        if (decision.kind() != Kind.CONTINUE || running == null) {
            return null;
        }
        Limits.Trigger trigger =
                Operations.isAutomated(running.operation()) ? Limits.Trigger.AUTOMATED : Limits.Trigger.MANUAL;
        return hub.limits()
                .blocked(app.object(), trigger, now, Instant.parse(running.startedAt()))
                .map(why -> Operations.saying(running, "Sync operation blocked by sync window: " + why))
                .orElse(null);
    }

    private static boolean isRecorded(App app, Comparison comparison) {
        return app.inventory()
                .containsAll(comparison.lasting().stream().map(Item::ref).toList());
    }

    /** What is going to be done. */
    private record Step(Comparison comparison, Pruning pruning, Kind kind, List<Problem> problems) {}

    /** What was done: the job, with the source that it was for, and what came of it. */
    private record Done(App app, Syncer.Job job, SyncReport report, boolean refused) {}

    private PassResult synced(App app, Source source, Step step, Instant now) {
        String sha = source.revision().sha();
        Done done = done(app, source, step, now);
        SyncReport report = done.report();
        OperationState state = Operations.after(done.app(), step.kind(), done.job(), report, now);
        if (step.kind() != Kind.TERMINATE && !done.refused()) {
            state = Operations.retrying(state, now);
        }
        if (app.requested().isPresent() && step.kind() == Kind.START) {
            hub.own().operationCleared(hub.kube().merge(app.ref(), Collections.singletonMap("operation", null)));
        }
        if (report.phase() != Phase.RUNNING) {
            hub.chronicle().synced(app, done.job().cause(), report);
            count(app, done.job(), state, now);
            hub.reader().forgetOperation(app);
        }
        List<Problem> problems = new ArrayList<>(step.problems());
        Unfinished.problem(report).ifPresent(problems::add);
        @Nullable
        RevisionHistory completed =
                Operations.completed(done.app(), done.job(), state).orElse(null);
        Comparison after = looked(app, source, step.comparison(), problems);
        Findings found = new Findings(app, now, sha, after, problems, state, completed);
        Duration wait = report.phase() == Phase.RUNNING
                ? Unfinished.lookAgain(Duration.between(done.job().startedAt(), now))
                : Decision.of(withState(app, state), after, step.pruning(), sha, now)
                        .pause();
        return result(found, source, idle(app, wait, now));
    }

    private void count(App app, Syncer.Job job, OperationState state, Instant now) {
        if (!state.phase().equals(Phase.RUNNING.text())) {
            Duration took = Duration.between(job.startedAt(), now);
            hub.telemetry()
                    .synced(
                            app.object(),
                            cluster.place().server(),
                            new Telemetry.Ended(state.phase(), job.isTrial(), took));
        }
    }

    /** What a sync did must not be forgotten because the cluster went away after it. */
    private Comparison looked(App app, Source source, Comparison before, List<Problem> problems) {
        try {
            return comparer.compare(app, source.targets());
        } catch (FaultException fault) {
            cluster.noteFault(fault);
            problems.add(Problem.comparison(cluster.title() + fault.explanation()));
            return before;
        }
    }

    private Done done(App app, Source source, Step step, Instant now) {
        String sha = source.revision().sha();
        Operation operation = Operations.operation(app, step.kind(), sha, step.comparison());
        Instant started = Operations.startedAt(app, step.kind(), now);
        Syncer.Job job = new Syncer.Job(
                app,
                source.cause(),
                step.comparison(),
                step.pruning(),
                operation,
                started,
                Operations.results(app, step.kind()));
        Optional<SyncReport> refusal = Requests.refusal(app, sha, hub.limits(), now);
        if (refusal.isPresent()) {
            return new Done(app, job, refusal.get(), true);
        }
        if (!Operations.isPinned(app, operation, sha)) {
            return new Done(app, job, run(job, step.kind()), false);
        }
        return pinned(app, job, step, now);
    }

    /** An operation for another source or revision has objects of its own; those of the newest revision stay compared. */
    private Done pinned(App app, Syncer.Job job, Step step, Instant now) {
        App other = Operations.pinned(app, job.sync(), hub.namespace());
        try {
            Source source = Operations.isLocal(job.sync())
                    ? hub.reader().given(other, cluster, job)
                    : hub.reader().readOperation(other, cluster, now);
            Comparison comparison = comparer.compare(other, source.targets());
            Pruning pruning = Pruning.of(
                    other,
                    comparison,
                    source.rendering().broken(),
                    source.revision().sha());
            Syncer.Job pinned = new Syncer.Job(
                    other, source.cause(), comparison, pruning, job.operation(), job.startedAt(), job.before());
            return new Done(other, pinned, run(pinned, step.kind()), false);
        } catch (FaultException fault) {
            SyncReport unread = new SyncReport(Phase.ERROR, fault.explanation(), job.before());
            return new Done(other, job, unread, false);
        }
    }

    private SyncReport run(Syncer.Job job, Kind kind) {
        return kind == Kind.TERMINATE ? syncer.terminate(job) : syncer.run(job);
    }

    private static App withState(App app, OperationState state) {
        KubeObject object = app.object().without("operation");
        var old = app.status();
        var status = new ApplicationStatus(
                old.conditions(),
                old.controllerNamespace(),
                old.health(),
                old.history(),
                old.observedAt(),
                state,
                old.reconciledAt(),
                old.resourceHealthSource(),
                old.resources(),
                old.sourceHydrator(),
                old.sourceType(),
                old.sourceTypes(),
                old.summary(),
                old.sync());
        return new App(object, app.spec(), status, app.tracking());
    }

    private PassResult result(Findings found, Source source, Outcome outcome) {
        HealthStatus old = found.app().status().health();
        String code = Statuses.rolledUp(Objects.requireNonNull(found.comparison(), "comparison"))
                .text();
        if (old == null || !code.equals(old.status())) {
            hub.chronicle().health(found.app(), source.cause(), code);
        }
        return PassResult.of(outcome, Statuses.of(found.withTypes(source.types())));
    }

    private Outcome idle(App app, Duration wait, Instant now) {
        Duration poll = hub.revisions().untilNextPoll(app.ref(), now).plusMillis(1);
        boolean sooner = !wait.isZero() && wait.compareTo(poll) < 0;
        return Outcome.requeue(sooner ? wait : poll, sooner ? "sync goes on" : "next look at the repository");
    }
}
