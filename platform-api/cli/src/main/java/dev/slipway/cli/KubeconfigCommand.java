package dev.slipway.cli;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code slipway kubeconfig}. */
@Command(
        name = "kubeconfig",
        description = "Print where the administrator's kubeconfig is.",
        mixinStandardHelpOptions = true)
final class KubeconfigCommand implements Callable<Integer> {

    @Mixin
    private final PlatformOptions options = new PlatformOptions();

    @Option(names = "--raw", description = "Print the file itself; it holds the administrator's token.")
    private boolean raw;

    @Override
    public Integer call() throws Exception {
        var file = options.existing().kubeconfig();
        if (!Files.exists(file)) {
            throw new IllegalStateException("there is no kubeconfig yet; 'slipway up' writes it");
        }
        System.out.println(raw ? Files.readString(file).stripTrailing() : file.toString());
        return 0;
    }
}
