package dev.slipway.cli;

import dev.slipway.cli.app.AppFields;
import dev.slipway.cli.app.AppText;
import dev.slipway.cli.app.AppTree;
import dev.slipway.cli.app.WaitFor;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.LabelSelector;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The commands of {@code slipway app} that only look. */
final class AppShowCommands {

    private static final String REFRESH = "argocd.argoproj.io/refresh";

    private AppShowCommands() {}

    /** {@code slipway app list}. */
    @Command(name = "list", description = "List applications.", mixinStandardHelpOptions = true)
    static final class ListApps implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Mixin
        private final AppTarget target = new AppTarget();

        @Mixin
        private final ProjCommand.Output output = new ProjCommand.Output();

        @Option(
                names = {"-p", "--project"},
                description = "Only those of this project.")
        private List<String> projects = List.of();

        @Option(
                names = {"-l", "--selector"},
                defaultValue = "",
                description = "Only those with these labels.")
        @SuppressWarnings("NullAway.Init") // has a default
        private String selector;

        @Option(
                names = {"-c", "--cluster"},
                description = "Only those for this cluster, by name or server.")
        @Nullable
        private String cluster;

        @Option(
                names = {"-r", "--repo"},
                description = "Only those of this repository.")
        @Nullable
        private String repository;

        @Override
        public Integer call() throws IOException {
            LabelSelector labels = LabelSelector.parse(selector);
            try (var client = target.client()) {
                var all = new ArgoObjects(new Kube(client)).list(ArgoObjects.APPLICATION, target.namespace());
                var shown = all.stream()
                        .filter(app -> labels.matches(app.labels()) && isWanted(new AppFields(app)))
                        .toList();
                ProjCommand.print(spec, ArgoObjects.print(shown, output.format(), AppText::list));
                return ArgoStatus.SUCCESS;
            }
        }

        private boolean isWanted(AppFields app) {
            boolean inRepository = repository == null
                    || app.sources().stream().anyMatch(source -> source.text("repoURL")
                            .filter(repository::equals)
                            .isPresent());
            return inRepository
                    && (projects.isEmpty() || projects.contains(app.project()))
                    && (cluster == null || cluster.equals(app.destination()));
        }
    }

    /** {@code slipway app get}. */
    @Command(
            name = "get",
            description = "Show an application, its objects and what they made.",
            mixinStandardHelpOptions = true)
    static final class GetApp implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Parameters(paramLabel = "[NAMESPACE/]NAME")
        @SuppressWarnings("NullAway.Init") // required
        private String name;

        @Mixin
        private final AppTarget target = new AppTarget();

        @Mixin
        private final RefreshOptions refresh = new RefreshOptions();

        @Option(
                names = {"-o", "--output"},
                defaultValue = "",
                description = "tree (what is shown anyway, with the facts), tree=detailed, wide, name, json or yaml.")
        @SuppressWarnings("NullAway.Init") // has a default
        private String format;

        @Option(names = "--show-operation", description = "Show the last operation, too.")
        private boolean operation;

        @Option(names = "--timeout", defaultValue = "60", description = "How many seconds a refresh may take.")
        private long timeout;

        @Override
        public Integer call() throws Exception {
            try (var client = target.client()) {
                Kube kube = new Kube(client);
                Ref ref = target.ref(name);
                refresh.run(kube, ref, timeout);
                ProjCommand.print(spec, shown(kube, AppTarget.get(kube, ref)));
                return ArgoStatus.SUCCESS;
            }
        }

        private String shown(Kube kube, KubeObject app) {
            return switch (format) {
                case "json" -> Json.toJson(app.tree()) + "\n";
                case "yaml" -> Json.toYaml(app);
                case "name" -> app.name() + "\n";
                case "tree" -> AppTree.text(tree(kube, app), false);
                case "tree=detailed" -> AppTree.text(tree(kube, app), true);
                case "wide" -> details(app) + "\n" + AppText.resources(app);
                case "" -> details(app) + "\n" + AppTree.text(tree(kube, app), false);
                default -> throw new FaultException(Fault.INVALID, "unknown output format: " + format);
            };
        }

        private String details(KubeObject app) {
            String shown = operation ? AppText.operation(app) : "";
            return AppText.facts(app) + (shown.isEmpty() ? "" : "\n" + shown);
        }
    }

    private static List<AppTree.Node> tree(Kube kube, KubeObject app) {
        var rules = AppTarget.health(kube);
        return AppWorld.with(kube, app, world -> new AppTree(world, rules::of).of(app));
    }

    /** Whether Git is looked at first. */
    static final class RefreshOptions {

        @Option(names = "--refresh", description = "Have the sources looked at first.")
        private boolean normal;

        @Option(names = "--hard-refresh", description = "Have the sources rendered anew first.")
        private boolean hard;

        /** Ask for it and wait until it is done. */
        void run(Kube kube, Ref ref, long seconds) throws InterruptedException {
            if (normal || hard) {
                kube.annotate(ref, Map.of(REFRESH, hard ? "hard" : "normal"));
                var goal = new WaitFor(Set.of(WaitFor.Check.OPERATION), List.of());
                new AppWait(kube, new PrintWriter(Writer.nullWriter()), Clock.systemUTC())
                        .until(
                                ref,
                                found -> found.filter(app ->
                                                        app.annotation(REFRESH).isEmpty())
                                                .isPresent()
                                        ? java.util.Optional.empty()
                                        : goal.missing(found).or(() -> java.util.Optional.of("the refresh")),
                                seconds);
            }
        }
    }

    /** {@code slipway app history}. */
    @Command(name = "history", description = "Show what was synced when.", mixinStandardHelpOptions = true)
    static final class History implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Parameters(paramLabel = "[NAMESPACE/]NAME")
        @SuppressWarnings("NullAway.Init") // required
        private String name;

        @Mixin
        private final AppTarget target = new AppTarget();

        @Option(
                names = {"-o", "--output"},
                defaultValue = "wide",
                description = "wide or id (default: ${DEFAULT-VALUE}).")
        @SuppressWarnings("NullAway.Init") // has a default
        private String format;

        @Override
        public Integer call() throws IOException {
            try (var client = target.client()) {
                KubeObject app = AppTarget.get(new Kube(client), target.ref(name));
                if (format.equals("id")) {
                    app.list("status", "history").forEach(entry -> spec.commandLine()
                            .getOut()
                            .println(KubeObject.of((Map<?, ?>) entry).at("id").orElse("")));
                    return ArgoStatus.SUCCESS;
                }
                ProjCommand.print(spec, AppText.history(app));
                return ArgoStatus.SUCCESS;
            }
        }
    }

    /** {@code slipway app resources}. */
    @Command(name = "resources", description = "List the objects of an application.", mixinStandardHelpOptions = true)
    static final class Resources implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Parameters(paramLabel = "[NAMESPACE/]NAME")
        @SuppressWarnings("NullAway.Init") // required
        private String name;

        @Mixin
        private final AppTarget target = new AppTarget();

        @Option(
                names = {"-o", "--output"},
                defaultValue = "wide",
                description = "wide, tree, tree=detailed or json (default: ${DEFAULT-VALUE}).")
        @SuppressWarnings("NullAway.Init") // has a default
        private String format;

        @Override
        public Integer call() throws IOException {
            try (var client = target.client()) {
                Kube kube = new Kube(client);
                KubeObject app = AppTarget.get(kube, target.ref(name));
                String text =
                        switch (format) {
                            case "tree" -> AppTree.text(tree(kube, app), false);
                            case "tree=detailed" -> AppTree.text(tree(kube, app), true);
                            case "json" -> Json.toJson(app.list("status", "resources")) + "\n";
                            case "wide" -> AppText.resources(app);
                            default -> throw new FaultException(Fault.INVALID, "unknown output format: " + format);
                        };
                ProjCommand.print(spec, text);
                return ArgoStatus.SUCCESS;
            }
        }
    }
}
