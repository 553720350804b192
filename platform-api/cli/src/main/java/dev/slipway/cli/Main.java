package dev.slipway.cli;

import dev.slipway.cli.render.RenderCommand;
import dev.slipway.cli.templates.TemplatesCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The entry point: {@code slipway <command>}. Exit status 0 for success, 1 for failure, 2 for a wrong call. */
@Command(
        name = "slipway",
        description = "Infrastructure by GitOps, from a commit to a working database.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            KubeconfigCommand.class,
            VersionCommand.class,
            ToolsCommand.class,
            ServerCommand.class,
            GitServerCommand.class,
            TrainCommand.class,
            RenderCommand.class,
            CrdsCommand.class,
            TraceCommand.class,
            PlanCommand.class,
            GraphCommand.class,
            DriftCommand.class,
            BenchCommand.class,
            ProjCommand.class,
            AppCommand.class,
            ClusterCommand.class,
            RepoCommand.class,
            TfCommand.class,
            HealthCommand.class,
            DiffCommand.class,
            AppSetCommand.class,
            AdminCommand.class,
            AgentCommand.class,
            TemplatesCommand.class,
        })
public final class Main implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    public static void main(String... arguments) {
        QuietLogging.unlessServer(arguments);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(Failures::report)
                .setUsageHelpAutoWidth(true);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
