package dev.slipway.cli;

import dev.slipway.cli.delivery.ProjectText;
import dev.slipway.runtime.kube.Kube;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slipway proj}: projects, in the words of {@code argocd proj}. */
@Command(
        name = "proj",
        description = "Show projects and change their sync windows.",
        mixinStandardHelpOptions = true,
        subcommands = {ProjCommand.ListProjects.class, ProjCommand.GetProject.class, ProjWindowsCommand.class})
final class ProjCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "list, get or windows?");
    }

    /** Where projects are. */
    static final class Where {

        @Mixin
        private final ClusterOptions cluster = new ClusterOptions();

        @Option(
                names = {"-N", "--namespace"},
                defaultValue = "argocd",
                description = "Where the projects are (default: ${DEFAULT-VALUE}).")
        @SuppressWarnings("NullAway.Init") // has a default
        private String namespace;

        String namespace() {
            return namespace;
        }

        ClusterOptions cluster() {
            return cluster;
        }
    }

    /** How objects are printed. */
    static final class Output {

        @Option(
                names = {"-o", "--output"},
                defaultValue = "wide",
                description = "wide, name, json or yaml (default: ${DEFAULT-VALUE}).")
        @SuppressWarnings("NullAway.Init") // has a default
        private String format;

        String format() {
            return format;
        }
    }

    /** {@code slipway proj list}. */
    @Command(name = "list", description = "List projects.", mixinStandardHelpOptions = true)
    static final class ListProjects implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Mixin
        private final Where where = new Where();

        @Mixin
        private final Output output = new Output();

        @Override
        public Integer call() throws IOException {
            try (var client = where.cluster().client()) {
                var projects = new ArgoObjects(new Kube(client)).list(ArgoObjects.PROJECT, where.namespace());
                print(spec, ArgoObjects.print(projects, output.format(), ProjectText::list));
                return 0;
            }
        }
    }

    /** {@code slipway proj get}. */
    @Command(name = "get", description = "Show a project.", mixinStandardHelpOptions = true)
    static final class GetProject implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Parameters(paramLabel = "PROJECT")
        @SuppressWarnings("NullAway.Init") // required
        private String project;

        @Mixin
        private final Where where = new Where();

        @Mixin
        private final Output output = new Output();

        @Override
        public Integer call() throws IOException {
            try (var client = where.cluster().client()) {
                var found = new ArgoObjects(new Kube(client)).get(ArgoObjects.PROJECT, where.namespace(), project);
                print(spec, ArgoObjects.print(List.of(found), output.format(), all -> ProjectText.details(all.get(0))));
                return 0;
            }
        }
    }

    static void print(CommandSpec spec, String text) {
        var out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }
}
