package dev.slipway.cli;

import dev.slipway.local.platform.ComponentStatus;
import dev.slipway.local.platform.ComponentStatus.Condition;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code slipway status}: one line per component; exit status 1 unless all are healthy. */
@Command(name = "status", description = "Show which components run and where.", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private final PlatformOptions options = new PlatformOptions();

    @Override
    public Integer call() throws Exception {
        var all = options.existing().status();
        System.out.printf("%-24s %-10s %-8s %s%n", "COMPONENT", "STATE", "PID", "ADDRESS");
        all.forEach(StatusCommand::print);
        return all.stream().allMatch(one -> one.condition() == Condition.HEALTHY) ? 0 : 1;
    }

    private static void print(ComponentStatus one) {
        var pid = one.pid().isPresent() ? Long.toString(one.pid().getAsLong()) : "-";
        var state = one.condition().name().toLowerCase(Locale.ROOT);
        System.out.printf("%-24s %-10s %-8s %s%n", one.name(), state, pid, one.address());
    }
}
