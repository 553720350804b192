package dev.slipway.terraform.workspace;

import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.kernel.workspace.WorkspaceState;
import dev.slipway.kernel.workspace.WorkspaceWanted;
import dev.slipway.kernel.workspace.Workspaces;
import dev.slipway.terraform.run.Tofu;
import dev.slipway.terraform.state.StateStore;
import dev.slipway.terraform.work.RunStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Workspaces as processes of this machine. One thing at a time is done for each; what takes longer than a call goes on by
 * itself, and is asked for again. An answer that grows old is given until the next one is there.
 */
public final class LocalWorkspaces implements Workspaces, AutoCloseable {

    private static final Duration IN_A_PASS = Duration.ofSeconds(3);
    private static final Duration IN_A_STEP = Duration.ofSeconds(40);
    private static final Duration SOON = Duration.ofSeconds(3);

    private final Jobs jobs;
    private final Clock clock;
    private final ExecutorService threads;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final Map<String, Look> looks = new ConcurrentHashMap<>();

    private record Running(String title, Future<?> future) {}

    /** States go into {@code states} where nothing else is configured. */
    public LocalWorkspaces(Supplier<Tofu> tofu, RunStore store, StateStore states, Clock clock) {
        this.jobs = new Jobs(tofu, store, states, clock);
        this.clock = clock;
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "workspace-run");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public Observation<WorkspaceState> observe(Identity identity, WorkspaceWanted wanted) {
        String uid = identity.ownerUid();
        String asked = jobs.checksum(wanted);
        Optional<Look> known = known(uid, asked);
        if (known.filter(look -> look.isFresh(clock.instant())).isPresent()) {
            return known.get().told(true);
        }
        start(uid, "plan", () -> jobs.look(identity, wanted));
        await(uid, IN_A_PASS);
        Optional<Look> found = known(uid, asked);
        if (found.filter(look -> look.isFresh(clock.instant())).isPresent()) {
            return found.get().told(true);
        }
        return found.filter(look -> look.fault() == null && look.exists())
                .map(look -> look.told(false))
                .orElseGet(() -> new Observation.InProgress<>("tofu " + title(uid), SOON, null));
    }

    private Optional<Look> known(String uid, String asked) {
        return Optional.ofNullable(looks.get(uid)).filter(look -> look.asked().equals(asked));
    }

    private String title(String uid) {
        Running one = running.get(uid);
        return one == null ? "plan" : one.title();
    }

    @Override
    public Identity create(Identity identity, WorkspaceWanted desired) {
        apply(identity, desired);
        return identity;
    }

    @Override
    public void update(Identity identity, WorkspaceWanted desired, Drift drift) {
        apply(identity, desired);
    }

    private void apply(Identity identity, WorkspaceWanted desired) {
        start(identity.ownerUid(), "apply", () -> jobs.apply(identity, desired));
        await(identity.ownerUid(), IN_A_STEP);
        failure(identity.ownerUid());
    }

    @Override
    public void delete(Identity identity, WorkspaceWanted desired) {
        start(identity.ownerUid(), "destroy", () -> jobs.destroy(identity, desired));
        await(identity.ownerUid(), IN_A_STEP);
        failure(identity.ownerUid());
    }

    private void failure(String uid) {
        Look look = looks.get(uid);
        if (look != null && look.fault() != null && !running.containsKey(uid)) {
            throw new FaultException(look.fault().fault(), look.fault().explanation(), look.fault());
        }
    }

    /** Begin unless something is done already: its end is what the next look is for. */
    private void start(String uid, String title, Supplier<Look> job) {
        running.computeIfAbsent(uid, begun -> new Running(title, threads.submit(() -> run(begun, job))));
    }

    private void run(String uid, Supplier<Look> job) {
        try {
            looks.put(uid, job.get());
        } finally {
            running.remove(uid);
        }
    }

    private void await(String uid, Duration patience) {
        Running one = running.get(uid);
        if (one == null) {
            return;
        }
        try {
            one.future().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillRuns) {
            return;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.UNAVAILABLE, "the server stops; the run goes on", stopping);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a run met an error of its own code", failed.getCause());
        }
    }

    /** Leave what runs alone: whoever comes next goes on with it. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
