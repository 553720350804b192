package dev.slipway.cli;

import dev.slipway.local.platform.ComponentStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway logs [component] [-f]}. */
@Command(name = "logs", description = "Print what components have logged.", mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

    @Mixin
    private final PlatformOptions options = new PlatformOptions();

    @Parameters(arity = "0..1", paramLabel = "COMPONENT", description = "Only this one, as 'slipway status' names it.")
    @Nullable
    private String component;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is logged from now on.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "200",
            description = "How many of the last lines to begin with (default: ${DEFAULT-VALUE}).")
    private int lines;

    @Override
    public Integer call() throws Exception {
        var all = options.existing().status();
        var wanted = all.stream()
                .filter(one -> component == null || one.name().equals(component))
                .toList();
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("no component is called " + component + "; there are "
                    + all.stream().map(ComponentStatus::name).collect(Collectors.joining(", ")));
        }
        var tails = wanted.stream()
                .filter(one -> Files.exists(one.log()))
                .map(one -> new LogTail(wanted.size() == 1 ? "" : one.name() + " | ", one.log()))
                .toList();
        print(tails);
        return 0;
    }

    private void print(List<LogTail> tails) throws IOException, InterruptedException {
        for (var tail : tails) {
            tail.last(lines, System.out);
        }
        while (follow) {
            for (var tail : tails) {
                tail.more(System.out);
            }
            Thread.sleep(200);
        }
    }
}
