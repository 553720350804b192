package dev.slipway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code slipway down}: stops everything and keeps the data, unless asked otherwise. */
@Command(name = "down", description = "Stop the local platform.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    @Mixin
    private final PlatformOptions options = new PlatformOptions();

    @Option(names = "--purge", description = "Remove all its state as well, with the claims and the databases.")
    private boolean purge;

    @Override
    public Integer call() throws Exception {
        var platform = options.platform();
        if (!platform.exists()) {
            System.out.println("There is no platform here.");
            return 0;
        }
        platform.down();
        if (purge) {
            platform.purge();
        }
        System.out.println(purge ? "The platform is stopped and its state is gone." : "The platform is stopped.");
        return 0;
    }
}
