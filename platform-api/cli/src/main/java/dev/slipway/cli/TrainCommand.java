package dev.slipway.cli;

import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code slipway train}: loads what a real run loads and ends, so that the launcher script can archive the loaded
 * classes. The server is started as far as that is possible without any cluster.
 */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        Main.commandLine().execute("version");
        Main.commandLine().getUsageMessage();
        System.setProperty("spring.context.exit", "onRefresh");
        var kubeconfig = Files.createTempFile("slipway-train", ".yaml");
        try {
            Files.writeString(kubeconfig, "apiVersion: v1\nkind: Config\nclusters: []\nusers: []\ncontexts: []\n");
            ServerCommand.start(List.of(
                            "--slipway.kubeconfig=" + kubeconfig,
                            "--slipway.start-patience=0s",
                            "--server.port=0",
                            "--server.address=127.0.0.1")
                    .toArray(String[]::new));
        } finally {
            Files.deleteIfExists(kubeconfig);
        }
        return 0;
    }
}
