package dev.slipway.delivery.app;

import dev.slipway.api.argocd.ApplicationCondition;
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
import dev.slipway.delivery.refresh.Revisions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One pass over an Application: read, compare, decide, sync, report. */
final class ApplicationPass implements Pass {

    private static final Duration RECORDED = Duration.ofMillis(20);
    private static final Duration BLOCKED = Duration.ofSeconds(30);

    private final SourceReader reader;
    private final Revisions revisions;
    private final Comparer comparer;
    private final Syncer syncer;
    private final Deletion deletion;
    private final Environment environment;
    private final OwnStatus own = new OwnStatus();

    /** What a pass works with besides its own parts. */
    record Environment(Cluster cluster, Pokes pokes, Chronicle chronicle, String namespace) {}

    ApplicationPass(
            SourceReader reader, Revisions revisions, Comparer comparer, Syncer syncer, Environment environment) {
        this.reader = reader;
        this.revisions = revisions;
        this.comparer = comparer;
        this.syncer = syncer;
        this.deletion = new Deletion(environment.cluster());
        this.environment = environment;
    }

    @Override
    public PassResult run(KubeObject object, PassContext context) {
        App app = environment
                .cluster()
                .installation()
                .current()
                .tracked(App.of(own.newest(object, context.now()), environment.namespace()));
        if (object.isDeleting()) {
            PassResult result =
                    deletion.run(app, () -> reader.read(app, context.now()).targets(), context.now());
            if (result.outcome() instanceof Outcome.Done) {
                forget(app);
            }
            return result;
        }
        if (object.annotation(Keys.SKIP_RECONCILE).filter("true"::equals).isPresent()) {
            return PassResult.of(Outcome.done());
        }
        acceptRefresh(app);
        PassResult result = reconcile(app, context.now());
        Optional.ofNullable(result.status()).ifPresent(status -> own.said(object, status, context.now()));
        if (object.annotation(Keys.REFRESH).isPresent()) {
            environment.cluster().kube().annotate(app.ref(), Map.of(Keys.REFRESH, ""));
        }
        return result;
    }

    private void forget(App app) {
        revisions.forget(app.ref());
        reader.forget(app);
        comparer.forget(app.object().uid());
        own.forget(app.object().uid());
        environment.pokes().forget(app.ref());
    }

    private void acceptRefresh(App app) {
        Optional<String> asked = app.object().annotation(Keys.REFRESH);
        asked.ifPresent(kind -> revisions.refresh(app.ref()));
        if (asked.filter("hard"::equals).isPresent()) {
            reader.renew(app);
        }
    }

    private PassResult reconcile(App app, Instant now) {
        List<Problem> problems = new ArrayList<>(SpecProblems.of(app));
        environment.cluster().limits().problems(app.object()).forEach(why -> problems.add(Problem.invalid(why)));
        if (blocked(problems)) {
            return PassResult.of(
                    Outcome.stalled(problems.get(0).type(), problems.get(0).message()),
                    Statuses.of(uncompared(app, now, "", problems)));
        }
        Source source;
        try {
            source = reader.read(app, now);
        } catch (FaultException fault) {
            problems.add(unreadable(app, fault, now));
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
        return compared(app, source, problems, now);
    }

    /** Hooks around the deletion can only run when the Application waits for them. */
    private void finalizers(App app, Source source) {
        List<String> missing = DeletionHooks.missing(app, source.targets());
        if (!missing.isEmpty()) {
            environment.cluster().kube().get(app.ref()).ifPresent(live -> environment
                    .cluster()
                    .kube()
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

    private static Problem unreadable(App app, FaultException fault, Instant now) {
        return app.conditions().stream()
                .filter(old -> old.type().equals(Problem.COMPARISON))
                .map(ApplicationCondition::message)
                .filter(message -> message.startsWith(fault.explanation()))
                .findFirst()
                .map(Problem::comparison)
                .orElseGet(() -> Unreadable.problem(fault, now));
    }

    private void announce(App app, Source source) {
        SyncStatus sync = app.status().sync();
        String sha = source.revision().sha();
        if (sync == null || !sha.equals(SourceRevisions.of(sync.revision(), sync.revisions()))) {
            String by =
                    source.revision().message() + ", by " + source.revision().author();
            environment.chronicle().revisionSeen(app, source.cause(), by);
        }
        List<Ref> refs = source.targets().all().stream().map(Target::ref).toList();
        environment.pokes().watch(app, refs.stream().map(Ref::gvk).distinct().toList(), refs.size());
    }

    private PassResult compared(App app, Source source, List<Problem> problems, Instant now) {
        Comparison comparison = comparer.compare(app, source.targets());
        problems.addAll(comparison.problems());
        String sha = source.revision().sha();
        Pruning pruning = Pruning.of(app, comparison, source.rendering().broken(), sha);
        Optional.ofNullable(pruning.frozen()).ifPresent(problems::add);
        if (blocked(problems)) {
            Findings found = new Findings(
                    app, now, sha, comparison, problems, app.status().operationState(), null);
            return result(found, source, idle(app, Duration.ZERO, now));
        }
        Decision decision = permitted(app, Decision.of(app, comparison, pruning, sha, now), now);
        Optional.ofNullable(decision.problem()).ifPresent(problems::add);
        if (decision.kind() == Kind.NONE) {
            Findings found = new Findings(
                    app, now, sha, comparison, problems, app.status().operationState(), null);
            return result(found, source, idle(app, decision.pause(), now));
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
        return environment
                .cluster()
                .limits()
                .blocked(app.object(), Limits.Trigger.AUTOMATED, now)
                .map(why -> Decision.waiting(BLOCKED))
                .orElse(decision);
    }

    private static boolean isRecorded(App app, Comparison comparison) {
        return app.inventory()
                .containsAll(comparison.lasting().stream().map(Item::ref).toList());
    }

    /** What is going to be done. */
    private record Step(Comparison comparison, Pruning pruning, Kind kind, List<Problem> problems) {}

    /** What was done: the job, with the source that it was for, and what came of it. */
    private record Done(App app, Syncer.Job job, SyncReport report) {}

    private PassResult synced(App app, Source source, Step step, Instant now) {
        String sha = source.revision().sha();
        Done done = done(app, source, step, now);
        SyncReport report = done.report();
        OperationState state = Operations.after(done.app(), step.kind(), done.job(), report, now);
        if (app.requested().isPresent() && step.kind() == Kind.START) {
            own.operationCleared(
                    environment.cluster().kube().merge(app.ref(), Collections.singletonMap("operation", null)));
        }
        if (report.phase() != Phase.RUNNING) {
            environment.chronicle().synced(app, done.job().cause(), report);
            reader.forgetOperation(app);
        }
        List<Problem> problems = new ArrayList<>(step.problems());
        Unfinished.problem(report).ifPresent(problems::add);
        @Nullable
        RevisionHistory completed =
                Operations.completed(done.app(), done.job(), state).orElse(null);
        Comparison after = comparer.compare(app, source.targets());
        Findings found = new Findings(app, now, sha, after, problems, state, completed);
        Duration wait = report.phase() == Phase.RUNNING
                ? Unfinished.lookAgain(Duration.between(done.job().startedAt(), now))
                : Decision.of(withState(app, state), after, step.pruning(), sha, now)
                        .pause();
        return result(found, source, idle(app, wait, now));
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
        Optional<SyncReport> refusal =
                Requests.refusal(app, sha, environment.cluster().limits(), now);
        if (refusal.isPresent()) {
            return new Done(app, job, refusal.get());
        }
        if (!Operations.isPinned(app, operation, sha)) {
            return new Done(app, job, run(job, step.kind()));
        }
        return pinned(app, job, step, now);
    }

    /** An operation for another source or revision has objects of its own; those of the newest revision stay compared. */
    private Done pinned(App app, Syncer.Job job, Step step, Instant now) {
        App other = app.withSource(Operations.source(app, job.sync()), environment.namespace());
        try {
            Source source = reader.readOperation(other, now);
            Comparison comparison = comparer.compare(other, source.targets());
            Pruning pruning = Pruning.of(
                    other,
                    comparison,
                    source.rendering().broken(),
                    source.revision().sha());
            Syncer.Job pinned = new Syncer.Job(
                    other, source.cause(), comparison, pruning, job.operation(), job.startedAt(), job.before());
            return new Done(other, pinned, run(pinned, step.kind()));
        } catch (FaultException fault) {
            return new Done(other, job, new SyncReport(Phase.ERROR, fault.explanation(), job.before()));
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
            environment.chronicle().health(found.app(), source.cause(), code);
        }
        return PassResult.of(outcome, Statuses.of(found.withTypes(source.types())));
    }

    private Outcome idle(App app, Duration wait, Instant now) {
        Duration poll = revisions.untilNextPoll(app.ref(), now).plusMillis(1);
        boolean sooner = !wait.isZero() && wait.compareTo(poll) < 0;
        return Outcome.requeue(sooner ? wait : poll, sooner ? "sync goes on" : "next look at the repository");
    }
}
