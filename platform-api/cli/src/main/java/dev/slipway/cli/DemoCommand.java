package dev.slipway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code slipway demo}. */
@Command(name = "demo", description = "Start the platform and watch a claim become a database.")
final class DemoCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        return 1;
    }
}
