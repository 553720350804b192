package dev.slipway.cli;

import dev.slipway.cli.delivery.TextTable;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The commands that read what runs of Terraform objects have left. */
final class TfReadCommands {

    private TfReadCommands() {}

    /** Read a JSON array of objects, as the server answers with it. */
    static List<KubeObject> objects(String array) {
        return Json.object(("{\"items\":" + array + "}").getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .list("items")
                .stream()
                .filter(Map.class::isInstance)
                .map(item -> KubeObject.of((Map<?, ?>) item))
                .toList();
    }

    static String text(KubeObject object, String... path) {
        return object.at(path).map(String::valueOf).orElse("");
    }

    /** {@code slipway tf show}. */
    @Command(name = "show", description = "Print a plan, without secrets.", mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {

        /** How a plan is printed. */
        enum Format {
            text,
            json,
            markdown
        }

        @Mixin
        private final TfTarget which = new TfTarget();

        @Option(names = "--run", defaultValue = "0", description = "Which run; the newest when absent.")
        private long run;

        @Option(
                names = {"-o", "--output"},
                defaultValue = "text",
                description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
        @SuppressWarnings("NullAway.Init") // has a default
        private Format output;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException, InterruptedException {
            spec.commandLine()
                    .getOut()
                    .println(which.get("/runs/" + run + "/" + output).stripTrailing());
            return 0;
        }
    }

    /** {@code slipway tf logs}. */
    @Command(
            name = "logs",
            description = "Print what a run has printed, without secrets.",
            mixinStandardHelpOptions = true)
    static final class Logs implements Callable<Integer> {

        @Mixin
        private final TfTarget which = new TfTarget();

        @Option(names = "--run", defaultValue = "0", description = "Which run; the newest when absent.")
        private long run;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException, InterruptedException {
            spec.commandLine()
                    .getOut()
                    .println(which.get("/runs/" + run + "/log").stripTrailing());
            return 0;
        }
    }

    /** {@code slipway tf runs}. */
    @Command(name = "runs", description = "List the runs that are kept.", mixinStandardHelpOptions = true)
    static final class Runs implements Callable<Integer> {

        @Mixin
        private final TfTarget which = new TfTarget();

        @Option(names = "-o", description = "json instead of a table.")
        @org.jspecify.annotations.Nullable
        private String output;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException, InterruptedException {
            String answer = which.get("/runs");
            var out = spec.commandLine().getOut();
            if ("json".equals(output)) {
                out.println(answer.strip());
                return 0;
            }
            TextTable table = new TextTable("RUN", "PURPOSE", "REVISION", "RESULT");
            for (KubeObject run : objects(answer)) {
                String failure = text(run, "failure");
                table.row(List.of(
                        text(run, "number"),
                        text(run, "purpose"),
                        text(run, "revision"),
                        failure.isEmpty() ? text(run, "summary") : failure));
            }
            out.print(table);
            out.flush();
            return 0;
        }
    }
}
