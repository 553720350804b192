package dev.slipway.cli;

import dev.slipway.cli.app.DiffText;
import dev.slipway.cli.offline.FileDiff;
import dev.slipway.delivery.diff.DiffOptions;
import dev.slipway.delivery.ignore.IgnoreRules;
import dev.slipway.delivery.override.Overrides;
import dev.slipway.kernel.outcome.FaultException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slipway diff}: what applying objects of some files would change in those of others, without a cluster. */
@Command(
        name = "diff",
        description =
                "Compare objects in files as a controller would, with Kubernetes' defaults and without what does not"
                        + " count. Exit status: 0 no difference, 1 some, 2 the files cannot be read.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "LIVE", description = "Objects as they are: a file, a directory, or -.")
    @SuppressWarnings("NullAway.Init") // required
    private String live;

    @Parameters(
            index = "1",
            paramLabel = "WANTED",
            description = "Objects as they shall be: a file, a directory, or -.")
    @SuppressWarnings("NullAway.Init") // required
    private String wanted;

    @Mixin
    private final SettingsOption settings = new SettingsOption();

    @Override
    public Integer call() {
        try {
            Overrides overrides = settings.overrides();
            DiffOptions options = new DiffOptions(
                    overrides.ignoresAggregatedRoles(), IgnoreRules.of(overrides.ignored(), overrides.typed()));
            List<FileDiff.Entry> entries = FileDiff.of(
                    SettingsOption.objects(List.of(live)), SettingsOption.objects(List.of(wanted)), options);
            DiffText text = new DiffText(Terminal.hasColours());
            entries.forEach(entry -> ProjCommand.print(
                    spec,
                    text.of(
                            entry.ref(),
                            entry.difference().live(),
                            entry.difference().predicted())));
            return entries.isEmpty() ? 0 : 1;
        } catch (IOException | FaultException e) {
            spec.commandLine().getErr().println("slipway: " + e.getMessage());
            return 2;
        }
    }
}
