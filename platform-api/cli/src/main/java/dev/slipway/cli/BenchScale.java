package dev.slipway.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How much a benchmark is to do. */
final class BenchScale {

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Nullable
    private Integer count;

    @Option(names = "--keep", description = "Leave everything where it is at the end.")
    private boolean keep;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "1800",
            description = "How long each stage may take (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Option(names = "--count", paramLabel = "N", description = "How many; what is usual for the benchmark when absent.")
    private void setCount(int number) {
        if (number < 1) {
            throw new ParameterException(spec.commandLine(), "At least one, not " + number);
        }
        count = number;
    }

    int count(int usual) {
        return count == null ? usual : count;
    }

    boolean keep() {
        return keep;
    }

    Duration timeout() {
        return Duration.ofSeconds(timeout);
    }
}
