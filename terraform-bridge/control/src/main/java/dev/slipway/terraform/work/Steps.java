package dev.slipway.terraform.work;

import dev.slipway.api.terraform.RunStatus;
import dev.slipway.api.terraform.TerraformSpec;
import dev.slipway.kernel.external.StepBodies;
import dev.slipway.kernel.external.StepBody;
import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepProgress;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.terraform.input.InputReader;
import dev.slipway.terraform.input.Keys;
import dev.slipway.terraform.input.Sources;
import dev.slipway.terraform.run.Tofu;
import dev.slipway.terraform.state.Sealed;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The long steps of runs. A call begins a task of this process, or finds it, and waits for a while; the same call after a
 * crash begins it again, which for a plan means once more, and for an apply to go on with the process that runs or to read
 * what it left.
 */
public final class Steps implements AutoCloseable {

    public static final String PLAN = "plan";
    public static final String APPLY = "apply";

    private static final Duration WITHIN_ONE_CALL = Duration.ofSeconds(40);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Kube kube;
    private final PlanTask plan;
    private final ApplyTask apply;
    private final RunStore store;
    private final Programs programs;
    private final ExecutorService threads;
    private final ConcurrentMap<String, CompletableFuture<Void>> running = new ConcurrentHashMap<>();

    public Steps(Kube kube, Sources sources, InputReader inputs, RunSettings settings) {
        this.kube = kube;
        this.store = new RunStore(settings.root());
        this.programs = new Programs(settings);
        Safe safe = new Safe(() -> new Sealed(settings.key().get()));
        this.plan = new PlanTask(sources, inputs, store, safe, programs::tofu);
        this.apply = new ApplyTask(sources, inputs, store, new OutputSecrets(kube), safe, programs::tofu);
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "terraform-run");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Makes the runner when the first run needs it, so that a server without the program starts. */
    private static final class Programs {
        private final RunSettings settings;
        private volatile Optional<Tofu> made = Optional.empty();

        Programs(RunSettings settings) {
            this.settings = settings;
        }

        synchronized Tofu tofu() {
            if (made.isEmpty()) {
                made = Optional.of(new Tofu(
                        settings.program().get(),
                        settings.root().toAbsolutePath().resolve("providers"),
                        settings.limits(),
                        settings.atOnce()));
            }
            return made.get();
        }
    }

    /** Return the runner that all runs share; fails with what to do where there is no program. */
    public Tofu tofu() {
        return programs.tofu();
    }

    public RunStore store() {
        return store;
    }

    public void register(StepBodies bodies) {
        bodies.register(Keys.TERRAFORM, PLAN, body(plan::run));
        bodies.register(Keys.TERRAFORM, APPLY, body(apply::run));
    }

    private interface Task {
        void run(KubeObject object, TerraformSpec spec, RunStatus run);
    }

    private StepBody body(Task task) {
        return new StepBody() {
            @Override
            public StepProgress begin(StepInput input) {
                return advance(input, task);
            }

            @Override
            public StepProgress poll(StepInput input) {
                return advance(input, task);
            }
        };
    }

    private StepProgress advance(StepInput input, Task task) {
        Optional<KubeObject> found =
                kube.get(input.object()).filter(object -> object.uid().equals(input.uid()));
        if (found.isEmpty()) {
            return StepProgress.done();
        }
        KubeObject object = found.get();
        RunStatus run = Json.convert(object.map("status", "run"), RunStatus.class);
        TerraformSpec spec = Json.convert(object.map("spec"), TerraformSpec.class);
        String key = input.uid() + "/" + input.step() + "/" + run.number();
        CompletableFuture<Void> future = running.computeIfAbsent(
                key, begun -> CompletableFuture.runAsync(() -> task.run(object, spec, run), threads));
        try {
            future.get(WITHIN_ONE_CALL.toMillis(), TimeUnit.MILLISECONDS);
            running.remove(key);
            return StepProgress.done();
        } catch (TimeoutException stillRuns) {
            return StepProgress.waiting("tofu " + input.step() + " of run " + run.number(), LOOK_AGAIN);
        } catch (ExecutionException failed) {
            running.remove(key);
            return failure(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.UNAVAILABLE, "the server stops; the run goes on", stopping);
        }
    }

    /** Whether and when to try again is for the object's own settings, so every failure ends the step. */
    private static StepProgress failure(@org.jspecify.annotations.Nullable Throwable cause) {
        Throwable inner =
                cause instanceof CompletionException wrapped && wrapped.getCause() != null ? wrapped.getCause() : cause;
        if (inner instanceof FaultException fault) {
            if (fault.getCause() instanceof InterruptedException) {
                // The server stops and the program goes on: another call, there or here, goes on with it.
                throw fault;
            }
            return StepProgress.failed(fault.fault(), fault.explanation());
        }
        throw new IllegalStateException("a run met an error of its own code", inner);
    }

    /** Leave what runs alone: whoever comes next goes on with it. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
