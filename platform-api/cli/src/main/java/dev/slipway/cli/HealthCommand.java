package dev.slipway.cli;

import dev.slipway.cli.offline.HealthReport;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slipway health}: the health of objects in files, without a cluster. */
@Command(
        name = "health",
        description =
                "Show the health of objects in files, by the checks of the controller. Exit status: 0 all healthy, 1"
                        + " some not, 2 the files cannot be read.",
        mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files, directories with all below, - for standard input.")
    private List<String> paths = List.of();

    @Mixin
    private final SettingsOption settings = new SettingsOption();

    @Option(
            names = {"-o", "--output"},
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // has a default
    private DriftCommand.Format output;

    @Override
    public Integer call() {
        try {
            HealthReport report = HealthReport.of(
                    SettingsOption.objects(paths), settings.overrides().health());
            ProjCommand.print(
                    spec, output == DriftCommand.Format.json ? Json.toJson(report.trees()) + "\n" : report.text());
            return report.isHealthy() ? 0 : 1;
        } catch (IOException | FaultException e) {
            spec.commandLine().getErr().println("slipway: " + e.getMessage());
            return 2;
        }
    }
}
