package dev.slipway.scaffolder.task;

import dev.slipway.kernel.external.StepBodies;
import dev.slipway.runtime.git.GitBranches;
import dev.slipway.runtime.git.GitOptions;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.metrics.Meters;
import dev.slipway.runtime.step.TemporalConnection;
import dev.slipway.runtime.step.TemporalLongSteps;
import dev.slipway.runtime.step.TemporalTarget;
import dev.slipway.scaffolder.action.Action;
import dev.slipway.scaffolder.action.ActionCall;
import dev.slipway.scaffolder.action.ActionInfo;
import dev.slipway.scaffolder.action.ActionResult;
import dev.slipway.scaffolder.action.Actions;
import dev.slipway.scaffolder.files.BuiltIn;
import dev.slipway.scaffolder.files.MemoryCatalog;
import dev.slipway.scaffolder.files.Sources;
import dev.slipway.scaffolder.publish.GitHost;
import dev.slipway.scaffolder.publish.GitHosts;
import dev.slipway.scaffolder.publish.Publishing;
import dev.slipway.scaffolder.publish.Reporter;
import dev.slipway.scaffolder.rendering.HostKind;
import dev.slipway.scaffolder.rendering.RenderOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A process that runs tasks as the server does, which a test can kill. While the file {@code stuck} exists, it does not get on after it has pushed. */
public final class TaskHost {

    private TaskHost() {}

    /** @param arguments the folder of everything, and where Temporal is */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        Clock clock = Clock.systemUTC();
        var bodies = new StepBodies();
        var steps = new TemporalLongSteps(
                new TemporalConnection(TemporalTarget.of(arguments[1])), bodies, new Meters(new SimpleMeterRegistry()));
        var store = new TaskStore(folder.resolve("tasks"), clock);
        var scaffolder = new Scaffolder(store, steps, clock);
        var body = new TaskBody(store, scaffolder, actions(folder), RenderOptions.standard(), clock);
        bodies.register(Scaffolder.KIND, Scaffolder.STEP, body);
        steps.startWorker();
        scaffolder.resume();
        Files.writeString(folder.resolve("up"), "");
        Thread.currentThread().join();
    }

    private static Actions actions(Path folder) {
        var hosts = new GitHosts(List.of(new GitHost(
                "git", HostKind.GIT, "", folder.toUri().toString().replaceAll("/$", ""), Optional.empty())));
        GitOptions options = GitOptions.standard(folder.resolve("cache")).allowingFile();
        var sources = new Sources(new GitSource(options, Clock.systemUTC()));
        List<Action> publishing = Publishing.actions(hosts, new GitBranches(options), Reporter.silent()).stream()
                .<Action>map(action -> new Sticking(action, folder.resolve("stuck")))
                .toList();
        return new Actions(BuiltIn.actions(sources, new MemoryCatalog(), hosts.integrations())).with(publishing);
    }

    private record Sticking(Action action, Path stuck) implements Action {

        @Override
        public ActionInfo info() {
            return action.info();
        }

        @Override
        public ActionResult run(ActionCall call) {
            ActionResult result = action.run(call);
            while (Files.exists(stuck)) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            return result;
        }

        @Override
        public void undo(ActionCall call) {
            action.undo(call);
        }
    }
}
