package dev.slipway.cli.templates;

import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.scaffolder.golden.FormFromXrd;
import dev.slipway.scaffolder.golden.TemplateShelf;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slipway templates}: golden paths without a server. Exit status 0 for success, 1 for a template that fails. */
@Command(
        name = "templates",
        description = "List, run and test templates of golden paths; make one from an XRD.",
        mixinStandardHelpOptions = true)
public final class TemplatesCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "list, run, test or generate?");
    }

    @Command(name = "list", description = "List the templates in folders, or those that are shipped.")
    int list(@Parameters(paramLabel = "FOLDER", arity = "0..*") @Nullable List<Path> folders) throws IOException {
        try (var templates = new LocalTemplates()) {
            TemplateShelf shelf = templates.shelf(folders == null ? List.of() : folders);
            shelf.templates().forEach(shelved -> out().printf(
                            "%-20s %s%n",
                            shelved.template().name(), shelved.template().description()));
            shelf.problems().forEach(problem -> err().println("slipway: " + problem));
            return shelf.problems().isEmpty() ? 0 : 1;
        }
    }

    @Command(name = "run", description = "Write what a template makes into a folder; nothing is published.")
    int run(
            @Parameters(paramLabel = "TEMPLATE", description = "The name of a template.") String name,
            @Option(names = "--values", required = true, paramLabel = "FILE", description = "The filled-in form.")
                    Path values,
            @Option(names = "--out", required = true, paramLabel = "FOLDER") Path output,
            @Option(
                            names = "--templates",
                            paramLabel = "FOLDER",
                            description = "Where templates are, not the shipped ones.")
                    @Nullable
                    List<Path> folders)
            throws IOException {
        try (var templates = new LocalTemplates()) {
            var shelved = templates.shelf(folders == null ? List.of() : folders).get(name);
            var outcome = templates.run(
                    shelved, Json.parseYaml(Files.readString(values)).get(0), output);
            outcome.log().forEach(body -> out().println(body.get("message")));
            return 0;
        } catch (FaultException e) {
            err().println("slipway: " + e.explanation());
            return 1;
        }
    }

    @Command(
            name = "test",
            description = "Run templates with their examples (examples/*.yaml) and compare with what they gave before"
                    + " (examples/<name>/).")
    int test(
            @Parameters(paramLabel = "FOLDER", arity = "0..*") @Nullable List<Path> folders,
            @Option(names = "--update", description = "Keep what they give now.") boolean update)
            throws IOException {
        int failed = 0;
        try (var templates = new LocalTemplates()) {
            TemplateShelf shelf = templates.shelf(folders == null ? List.of() : folders);
            for (TemplateShelf.Shelved shelved : shelf.templates()) {
                for (Path example : LocalTemplates.examples(shelved)) {
                    List<String> problems = templates.test(shelved, example, update);
                    String title = shelved.template().name() + " " + example.getFileName();
                    out().println((problems.isEmpty() ? "passed  " : "FAILED  ") + title);
                    problems.forEach(problem -> out().println("        " + problem.replace("\n", "\n        ")));
                    failed += problems.isEmpty() ? 0 : 1;
                }
            }
            shelf.problems().forEach(problem -> err().println("slipway: " + problem));
            return failed == 0 && shelf.problems().isEmpty() ? 0 : 1;
        }
    }

    @Command(name = "generate", description = "Make a template from a CompositeResourceDefinition.")
    int generate(@Parameters(paramLabel = "XRD", description = "The file with the definition.") Path file)
            throws IOException {
        try {
            var definition = Json.parseYaml(Files.readString(file)).stream()
                    .filter(tree -> "CompositeResourceDefinition".equals(tree.get("kind")))
                    .findFirst();
            if (definition.isEmpty()) {
                err().println("slipway: " + file + " holds no CompositeResourceDefinition");
                return 1;
            }
            out().print(Json.toYaml(FormFromXrd.template(definition.get())));
            return 0;
        } catch (FaultException e) {
            err().println("slipway: " + e.explanation());
            return 1;
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
