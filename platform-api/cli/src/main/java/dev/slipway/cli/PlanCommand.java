package dev.slipway.cli;

import dev.slipway.cli.plan.PlanClient;
import dev.slipway.cli.plan.Proposals;
import dev.slipway.kernel.plan.Prediction;
import dev.slipway.portal.plan.PlanText;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.preview.PredictionTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slipway plan}: what a change would do, before it is made. */
@Command(
        name = "plan",
        description =
                "Show the objects and cloud calls that would follow from a change. Nothing is written. Exit status:"
                        + " 0 nothing would change, 1 something would, 2 the plan cannot be made or something would fail.",
        mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

    private static final int NOTHING = 0;
    private static final int CHANGES = 1;
    private static final int ERROR = 2;

    /** How a plan is printed. */
    enum Format {
        text,
        json,
        markdown
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Mixin
    private final PlatformOptions platform = new PlatformOptions();

    @Mixin
    private final ServerOptions server = new ServerOptions();

    @Option(
            names = {"-f", "--filename"},
            required = true,
            paramLabel = "PATH",
            description = "Objects as they shall be: files, or directories with all below.")
    private List<Path> files = List.of();

    @Option(names = "--delete", paramLabel = "PATH", description = "Objects that shall go: files or directories.")
    private List<Path> deleted = List.of();

    @Parameters(
            arity = "0..1",
            paramLabel = "RANGE",
            description = "Plan what these commits change under the directory of -f: A..B, or A...B as a pull request.")
    @Nullable
    private String range;

    @Option(
            names = {"-o", "--output"},
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // has a default
    private Format output;

    @Override
    public Integer call() throws InterruptedException {
        try {
            var proposal = range == null ? Proposals.of(files, deleted) : Proposals.of(range, files);
            var prediction = new PlanClient(server.address(platform), server.token(platform)).predict(proposal);
            spec.commandLine().getOut().println(shown(prediction));
            return prediction.hasProblems() ? ERROR : prediction.hasChanges() ? CHANGES : NOTHING;
        } catch (IOException e) {
            spec.commandLine().getErr().println("slipway: " + e.getMessage());
            return ERROR;
        }
    }

    private String shown(Prediction prediction) {
        var terminal = Terminal.hasColours();
        return switch (output) {
            case text -> PlanText.of(prediction, terminal);
            case json -> Json.toJson(PredictionTree.of(prediction));
            case markdown -> PlanText.markdown(prediction);
        };
    }
}
