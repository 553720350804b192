package dev.slipway.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code slipway cluster}: the clusters that are delivered to, in the words of {@code argocd cluster}, and those that are built. */
@Command(
        name = "cluster",
        description =
                "Add, list and remove the clusters that applications are delivered to; look at clusters that are built here.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ClusterAddCommand.class,
            ClusterListCommands.ListClusters.class,
            ClusterListCommands.Remove.class,
            ClusterLifeCommands.Get.class,
            ClusterLifeCommands.Tree.class,
            ClusterLifeCommands.Scale.class,
            ClusterUpgradeCommand.class,
            ClusterLifeCommands.Kubeconfig.class,
            ClusterLifeCommands.Pause.class,
            ClusterLifeCommands.Resume.class,
            ClusterAdoptCommand.class
        })
final class ClusterCommand implements Runnable, ArgoStatus.Kept {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "add, list, rm, get, tree, scale, upgrade, kubeconfig, pause, resume or adopt?");
    }
}
