package dev.slipway.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code slipway app}: Applications, in the words, flags and exit status of {@code argocd app}. */
@Command(
        name = "app",
        description =
                "Show, sync and wait for applications. Exit status as of argocd app: 0 success, 1 a difference, 11"
                        + " unreachable, 12 refused, 13 no such thing, 20 anything else.",
        mixinStandardHelpOptions = true,
        subcommands = {
            AppShowCommands.ListApps.class,
            AppShowCommands.GetApp.class,
            AppShowCommands.History.class,
            AppShowCommands.Resources.class,
            AppDiffCommand.class,
            AppManifestsCommand.class,
            AppSyncCommand.class,
            AppWaitCommand.class,
            AppOperationCommands.RollbackApp.class,
            AppOperationCommands.TerminateOp.class,
            AppOperationCommands.DeleteApps.class,
            AppLogsCommand.class,
            AppActionsCommand.class,
        })
final class AppCommand implements Runnable, ArgoStatus.Kept {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Which command? 'slipway app --help' lists them (list, get, diff, sync, wait, ...)");
    }
}
