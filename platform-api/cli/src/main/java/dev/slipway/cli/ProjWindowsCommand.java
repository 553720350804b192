package dev.slipway.cli;

import dev.slipway.api.argocd.SyncWindow;
import dev.slipway.cli.ProjCommand.Where;
import dev.slipway.cli.delivery.ProjectText;
import dev.slipway.cli.delivery.WindowEdit;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.kube.Kube;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slipway proj windows}: the sync windows of a project. */
@Command(
        name = "windows",
        description = "Show and change the sync windows of a project.",
        mixinStandardHelpOptions = true)
final class ProjWindowsCommand implements Runnable {

    private static final Clock CLOCK = Clock.systemUTC();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "list, add, delete, enable-manual-sync or disable-manual-sync?");
    }

    @Command(
            name = "list",
            description = "List the windows, and whether each is active.",
            mixinStandardHelpOptions = true)
    int list(@Parameters(paramLabel = "PROJECT") String project, @Mixin Where where) throws IOException {
        try (var client = where.cluster().client()) {
            var found = new ArgoObjects(new Kube(client)).get(ArgoObjects.PROJECT, where.namespace(), project);
            ProjCommand.print(spec, ProjectText.windows(found, CLOCK.instant()));
            return 0;
        }
    }

    /** The fields of a window. */
    static final class Fields {

        @Option(
                names = {"-k", "--kind"},
                required = true,
                description = "allow or deny.")
        @SuppressWarnings("NullAway.Init") // required
        private String kind;

        @Option(names = "--schedule", required = true, description = "Five cron fields.")
        @SuppressWarnings("NullAway.Init") // required
        private String schedule;

        @Option(names = "--duration", required = true, description = "Such as 1h30m.")
        @SuppressWarnings("NullAway.Init") // required
        private String duration;

        @Option(names = "--applications", split = ",", description = "Globs of Applications.")
        private @Nullable List<String> applications;

        @Option(names = "--namespaces", split = ",", description = "Globs of namespaces.")
        private @Nullable List<String> namespaces;

        @Option(names = "--clusters", split = ",", description = "Globs of clusters, by name or server.")
        private @Nullable List<String> clusters;

        @Option(names = "--manual-sync", description = "Let syncs pass that somebody asks for.")
        private boolean manualSync;

        @Option(names = "--sync-overrun", description = "Let syncs end that were allowed to start.")
        private boolean overrun;

        @Option(names = "--use-and-operator", description = "All lists must match, not one.")
        private boolean and;

        @Option(names = "--time-zone", defaultValue = "UTC", description = "Such as Europe/Berlin (default: UTC).")
        @SuppressWarnings("NullAway.Init") // has a default
        private String zone;

        @Option(names = "--description", description = "What the window is for.")
        private @Nullable String description;

        SyncWindow window() {
            return new SyncWindow(
                    and ? true : null,
                    applications,
                    clusters,
                    description,
                    duration,
                    kind,
                    manualSync ? true : null,
                    namespaces,
                    schedule,
                    overrun ? true : null,
                    zone);
        }
    }

    @Command(name = "add", description = "Add a window.", mixinStandardHelpOptions = true)
    int add(@Parameters(paramLabel = "PROJECT") String project, @Mixin Fields fields, @Mixin Where where)
            throws IOException {
        return change(project, where, found -> WindowEdit.added(found, fields.window()));
    }

    @Command(name = "delete", description = "Delete a window by its ID.", mixinStandardHelpOptions = true)
    int delete(
            @Parameters(paramLabel = "PROJECT") String project,
            @Parameters(paramLabel = "ID") int id,
            @Mixin Where where)
            throws IOException {
        return change(project, where, found -> WindowEdit.without(found, id));
    }

    @Command(
            name = "enable-manual-sync",
            description = "Let syncs pass that somebody asks for.",
            mixinStandardHelpOptions = true)
    int enable(
            @Parameters(paramLabel = "PROJECT") String project,
            @Parameters(paramLabel = "ID") int id,
            @Mixin Where where)
            throws IOException {
        return change(project, where, found -> WindowEdit.changed(found, id, Map.of("manualSync", true)));
    }

    @Command(
            name = "disable-manual-sync",
            description = "Stop syncs that somebody asks for as well.",
            mixinStandardHelpOptions = true)
    int disable(
            @Parameters(paramLabel = "PROJECT") String project,
            @Parameters(paramLabel = "ID") int id,
            @Mixin Where where)
            throws IOException {
        return change(project, where, found -> WindowEdit.changed(found, id, Map.of("manualSync", false)));
    }

    private int change(String project, Where where, Function<KubeObject, List<Object>> edit) throws IOException {
        try (var client = where.cluster().client()) {
            var objects = new ArgoObjects(new Kube(client));
            var found = objects.get(ArgoObjects.PROJECT, where.namespace(), project);
            objects.kube().merge(found.ref(), Map.of("spec", Map.of("syncWindows", edit.apply(found))));
            return 0;
        }
    }
}
