package dev.slipway.cli;

import dev.slipway.cli.app.AppFields;
import dev.slipway.cli.app.AppText;
import dev.slipway.cli.app.Rollback;
import dev.slipway.cli.app.WaitFor;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The commands of {@code slipway app} that go back, stop or delete. */
final class AppOperationCommands {

    private AppOperationCommands() {}

    /** {@code slipway app rollback}. */
    @Command(
            name = "rollback",
            description = "Sync what the history has under an ID; without one, what was there before.",
            mixinStandardHelpOptions = true)
    static final class RollbackApp implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Parameters(index = "0", paramLabel = "[NAMESPACE/]NAME")
        @SuppressWarnings("NullAway.Init") // required
        private String name;

        @Parameters(index = "1", arity = "0..1", defaultValue = "", paramLabel = "ID")
        @SuppressWarnings("NullAway.Init") // has a default
        private String id;

        @Mixin
        private final AppTarget target = new AppTarget();

        @Option(names = "--prune", description = "Delete what was not there then.")
        private boolean prune;

        @Option(names = "--timeout", defaultValue = "0", description = "How many seconds to wait; without end when 0.")
        private long timeout;

        @Override
        public Integer call() throws Exception {
            try (var client = target.client()) {
                Kube kube = new Kube(client);
                KubeObject app = AppTarget.get(kube, target.ref(name));
                AppSyncCommand.ask(kube, app, Rollback.of(app, id).operation(app, prune, AppTarget.user()));
                var out = spec.commandLine().getOut();
                KubeObject done =
                        AppSyncCommand.awaited(kube, app, out, timeout).orElse(app);
                ProjCommand.print(spec, "\n" + AppText.facts(done) + "\n" + AppText.operation(done));
                return new AppFields(done).hasSucceeded() ? ArgoStatus.SUCCESS : ArgoStatus.ERROR;
            }
        }
    }

    /** {@code slipway app terminate-op}. */
    @Command(name = "terminate-op", description = "End the operation that goes on.", mixinStandardHelpOptions = true)
    static final class TerminateOp implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Parameters(paramLabel = "[NAMESPACE/]NAME")
        @SuppressWarnings("NullAway.Init") // required
        private String name;

        @Mixin
        private final AppTarget target = new AppTarget();

        @Override
        public Integer call() throws IOException {
            try (var client = target.client()) {
                Kube kube = new Kube(client);
                KubeObject app = AppTarget.get(kube, target.ref(name));
                boolean runs = app.text("status", "operationState", "phase")
                        .filter("Running"::equals)
                        .isPresent();
                if (!runs) {
                    throw new FaultException(
                            Fault.CONFLICT, "Unable to terminate operation. No operation is in progress");
                }
                kube.applyStatus(
                        KubeObject.of(app.ref())
                                .with(app.map("status", "operationState"), "status", "operationState")
                                .with("Terminating", "status", "operationState", "phase"),
                        "slipway-cli");
                ProjCommand.print(spec, "Application '" + app.name() + "' operation terminating\n");
                return ArgoStatus.SUCCESS;
            }
        }
    }

    /** {@code slipway app delete}. */
    @Command(
            name = "delete",
            description = "Delete applications, with all that they delivered unless --cascade=false.",
            mixinStandardHelpOptions = true)
    static final class DeleteApps implements Callable<Integer> {

        private static final String FINALIZER = "resources-finalizer.argocd.argoproj.io";

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Mixin
        private final AppSelection selection = new AppSelection();

        @Option(
                names = "--cascade",
                arity = "0..1",
                defaultValue = "true",
                fallbackValue = "true",
                description = "Whether what was delivered goes, too (default: ${DEFAULT-VALUE}).")
        private boolean cascade;

        @Option(
                names = {"-p", "--propagation-policy"},
                defaultValue = "foreground",
                description = "foreground or background (default: ${DEFAULT-VALUE}).")
        @SuppressWarnings("NullAway.Init") // has a default
        private String propagation;

        @Option(
                names = {"-y", "--yes"},
                description = "Do not ask.")
        private boolean yes;

        @Option(names = "--wait", description = "Wait until they are gone.")
        private boolean wait;

        @Override
        public Integer call() throws Exception {
            if (!Set.of("foreground", "background").contains(propagation)) {
                throw new FaultException(
                        Fault.INVALID, "--propagation-policy is foreground or background, not " + propagation);
            }
            try (var client = selection.client()) {
                Kube kube = new Kube(client);
                List<Ref> refs = selection.refs(kube);
                for (Ref ref : refs) {
                    delete(kube, AppTarget.get(kube, ref));
                }
                var gone = new WaitFor(Set.of(WaitFor.Check.DELETE), List.of());
                for (Ref ref : wait ? refs : List.<Ref>of()) {
                    new AppWait(kube, spec.commandLine().getOut(), Clock.systemUTC()).until(ref, gone::missing, 0);
                }
                return ArgoStatus.SUCCESS;
            }
        }

        private void delete(Kube kube, KubeObject app) {
            String what = cascade ? " and all its resources" : ", and leave its resources";
            if (!yes && !confirmed("Are you sure you want to delete '" + app.name() + "'" + what + "? [y/n] ")) {
                spec.commandLine().getOut().println("The command to delete '" + app.name() + "' was cancelled");
                return;
            }
            List<String> finalizers = new ArrayList<>(app.finalizers());
            finalizers.removeIf(finalizer -> finalizer.startsWith(FINALIZER));
            if (cascade) {
                finalizers.add(propagation.equals("background") ? FINALIZER + "/background" : FINALIZER);
            }
            if (!finalizers.equals(app.finalizers())) {
                kube.setFinalizers(app, finalizers);
            }
            kube.delete(app.ref(), app.uid());
            spec.commandLine().getOut().println("application '" + app.name() + "' deleted");
        }

        private static boolean confirmed(String question) {
            return Optional.ofNullable(System.console())
                    .map(console -> String.valueOf(console.readLine("%s", question)))
                    .map(answer ->
                            answer.strip().toLowerCase(java.util.Locale.ROOT).startsWith("y"))
                    .orElseThrow(() -> new FaultException(Fault.INVALID, "nobody can be asked here: give --yes"));
        }
    }
}
