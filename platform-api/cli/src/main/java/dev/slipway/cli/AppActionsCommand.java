package dev.slipway.cli;

import dev.slipway.cli.app.ActionText;
import dev.slipway.delivery.cluster.Clusters;
import dev.slipway.delivery.fleet.ProjectLimits;
import dev.slipway.delivery.handover.message.HandoverKeys;
import dev.slipway.delivery.objects.LiveObjects;
import dev.slipway.delivery.objects.ObjectActions;
import dev.slipway.delivery.project.control.Projects;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slipway app actions}: what can be done with the objects of an Application, such as a restart. */
@Command(
        name = "actions",
        description = "List and run actions on the objects of an application.",
        mixinStandardHelpOptions = true,
        subcommands = {AppActionsCommand.ListActions.class, AppActionsCommand.RunAction.class})
final class AppActionsCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? list or run");
    }

    /** Which objects. */
    static final class Objects {

        @Option(names = "--group", description = "Only objects of this API group.")
        @Nullable
        private String group;

        @Option(names = "--kind", description = "Only objects of this kind.")
        @Nullable
        private String kind;

        @Option(names = "--namespace", description = "Only objects in this namespace.")
        @Nullable
        private String namespace;

        @Option(names = "--resource-name", paramLabel = "NAME", description = "Only the object of this name.")
        @Nullable
        private String name;

        Predicate<Ref> filter() {
            return ref -> fits(group, ref.gvk().group())
                    && fits(kind, ref.gvk().kind())
                    && fits(namespace, ref.namespace())
                    && fits(name, ref.name());
        }

        private static boolean fits(@Nullable String wanted, String is) {
            return wanted == null || wanted.equals(is);
        }
    }

    /** Which Application, and the server for those that only an agent reaches. */
    static final class Place {

        @Parameters(index = "0", paramLabel = "[NAMESPACE/]NAME")
        @SuppressWarnings("NullAway.Init") // required
        private String name;

        @Mixin
        private final AppTarget target = new AppTarget();

        @Mixin
        private final ServerOptions server = new ServerOptions();

        private void open(Work work) throws IOException, InterruptedException {
            try (var client = target.client()) {
                Kube kube = new Kube(client);
                KubeObject app = AppTarget.get(kube, target.ref(name));
                try (var clusters = new Clusters(kube, AppTarget.ARGOCD)) {
                    if (hasAgent(clusters, app)) {
                        work.with(new ServerActions(target.server(server), app.ref()), app);
                    } else {
                        here(kube, clusters, app, work);
                    }
                }
            }
        }

        private static boolean hasAgent(Clusters clusters, KubeObject app) {
            String server = app.text("spec", "destination", "server").orElse("");
            String name = app.text("spec", "destination", "name").orElse("");
            return clusters.list().stream()
                    .filter(cluster -> cluster.isMeantBy(server, name))
                    .anyMatch(cluster ->
                            HandoverKeys.AGENT.equals(cluster.labels().get(HandoverKeys.MODE)));
        }

        private static void here(Kube kube, Clusters clusters, KubeObject app, Work work)
                throws IOException, InterruptedException {
            try (AppPlace place = AppPlace.of(kube, app)) {
                var projects = new Projects(kube, Watches.asking(kube), clusters, AppTarget.ARGOCD);
                var actions = new ObjectActions(kube, new ProjectLimits(projects), AppTarget.ARGOCD);
                work.with(new ActionDesk.Here(actions, app, LiveObjects.in(place.cluster())), app);
            }
        }
    }

    /** Do something with an Application. */
    private interface Work {
        void with(ActionDesk desk, KubeObject app) throws IOException, InterruptedException;
    }

    /** {@code slipway app actions list}. */
    @Command(name = "list", description = "List what can be done now.", mixinStandardHelpOptions = true)
    static final class ListActions implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Mixin
        private final Place place = new Place();

        @Mixin
        private final Objects objects = new Objects();

        @Option(
                names = {"-o", "--output"},
                defaultValue = "wide",
                description = "wide, json or yaml (default: ${DEFAULT-VALUE}).")
        @SuppressWarnings("NullAway.Init") // has a default
        private String format;

        @Override
        public Integer call() throws IOException, InterruptedException {
            place.open((desk, app) -> ProjCommand.print(spec, ActionText.of(desk.list(objects.filter()), format)));
            return ArgoStatus.SUCCESS;
        }
    }

    /** {@code slipway app actions run}. */
    @Command(name = "run", description = "Run an action.", mixinStandardHelpOptions = true)
    static final class RunAction implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Mixin
        private final Place place = new Place();

        @Parameters(index = "1", paramLabel = "ACTION")
        @SuppressWarnings("NullAway.Init") // required
        private String action;

        @Mixin
        private final Objects objects = new Objects();

        @Option(names = "--all", description = "On all objects that fit; without it there must be one.")
        private boolean all;

        @Option(names = "--param", paramLabel = "NAME=VALUE", description = "A parameter of the action.")
        private Map<String, String> parameters = Map.of();

        @Override
        public Integer call() throws IOException, InterruptedException {
            if (objects.kind == null) {
                throw new FaultException(Fault.INVALID, "--kind says on objects of which kind");
            }
            place.open(this::run);
            return ArgoStatus.SUCCESS;
        }

        private void run(ActionDesk desk, KubeObject app) throws IOException, InterruptedException {
            List<Ref> chosen = ObjectActions.chosen(app, objects.filter());
            if (chosen.isEmpty()) {
                throw new FaultException(Fault.NOT_FOUND, "No matching resource found");
            }
            if (chosen.size() > 1 && !all) {
                throw new FaultException(
                        Fault.INVALID,
                        "Multiple resources match inputs. Use the --all flag to run the action on all of them");
            }
            for (Ref object : chosen) {
                for (Ref written : desk.run(object, action, parameters)) {
                    ProjCommand.print(spec, action + " on " + object + ": wrote " + written + "\n");
                }
            }
        }
    }
}
