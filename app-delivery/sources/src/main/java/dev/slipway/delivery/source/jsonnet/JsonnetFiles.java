package dev.slipway.delivery.source.jsonnet;

import dev.slipway.api.argocd.Jsonnet;
import dev.slipway.api.argocd.JsonnetVariable;
import dev.slipway.delivery.source.program.Printed;
import dev.slipway.delivery.source.program.Programs;
import dev.slipway.delivery.source.program.Run;
import dev.slipway.delivery.source.program.Runner;
import dev.slipway.delivery.source.tree.FileTree;
import dev.slipway.delivery.source.tree.Node;
import dev.slipway.delivery.source.tree.Paths;
import dev.slipway.delivery.source.tree.WorkDirectory;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates Jsonnet files with the real Jsonnet. A file is written out with what it imports, and with nothing else; an
 * import that leads out of the tree is refused before anything is evaluated.
 */
public final class JsonnetFiles {

    private static final String SOURCE = "source";
    private static final int MOST_IMPORTS = 2000;

    private final Runner runner;
    private final Programs programs;
    private final Path workDirectory;

    public JsonnetFiles(Runner runner, Programs programs, Path workDirectory) {
        this.runner = runner;
        this.programs = programs;
        this.workDirectory = workDirectory;
    }

    /** What the evaluation of one file needs besides the file. */
    private record Site(FileTree tree, WorkDirectory work, List<String> libraries, Set<String> written) {}

    /**
     * Return the JSON that the file comes to.
     *
     * @param directory the Application's, which is searched for imports after the importing file's own; the libraries
     *     of the options follow, relative to the repository's root, and the last one wins
     */
    public String evaluate(FileTree tree, String directory, Node file, @Nullable Jsonnet options) {
        List<String> libraries = new ArrayList<>(List.of(Paths.resolve("", directory)));
        list(options == null ? null : options.libs()).forEach(library -> libraries.add(Paths.resolve("", library)));
        try (WorkDirectory work = WorkDirectory.in(workDirectory)) {
            Site site = new Site(tree, work, libraries, new HashSet<>());
            write(site, file);
            Printed printed = runner.run(Run.of("jsonnet", command(site, file, options), work.directory(SOURCE)));
            if (!printed.succeeded()) {
                throw new FaultException(
                        Fault.INVALID,
                        "Failed to evaluate jsonnet \"" + Paths.name(file.path()) + "\": "
                                + work.redact(printed.explanation(), SOURCE));
            }
            return printed.output();
        }
    }

    private List<String> command(Site site, Node file, @Nullable Jsonnet options) {
        List<String> command = new ArrayList<>(List.of(programs.find("jsonnet").toString()));
        for (String library : site.libraries()) {
            command.add("-J");
            command.add(site.work().directory(SOURCE + "/" + library).toString());
        }
        if (options != null) {
            list(options.extVars()).forEach(variable -> add(command, "--ext-", variable));
            list(options.tlas()).forEach(variable -> add(command, "--tla-", variable));
        }
        command.add("--");
        command.add(file.path());
        return command;
    }

    private static void add(List<String> command, String flag, JsonnetVariable variable) {
        command.add(flag + (Boolean.TRUE.equals(variable.code()) ? "code" : "str"));
        command.add(variable.name() + "=" + variable.value());
    }

    private void write(Site site, Node file) {
        if (!site.written().add(file.path())) {
            return;
        }
        if (site.written().size() > MOST_IMPORTS) {
            throw new FaultException(Fault.INVALID, "more than " + MOST_IMPORTS + " files are imported");
        }
        byte[] content = file.read();
        site.work().write(SOURCE + "/" + file.path(), content);
        // What is imported as a text may look like Jsonnet; then a few more files are there than needed.
        for (String path : ImportScanner.imports(new String(content, StandardCharsets.UTF_8))) {
            imported(site, file, path).ifPresent(next -> write(site, next));
        }
    }

    private static Optional<Node> imported(Site site, Node from, String path) {
        if (path.startsWith("/")) {
            throw new FaultException(
                    Fault.INVALID, from.path() + " imports " + path + ", which is outside of the repository");
        }
        List<String> places = new ArrayList<>(site.libraries());
        places.add(Paths.parent(from.path()));
        for (int i = places.size() - 1; i >= 0; i--) {
            Optional<Node> found = site.tree().find(Paths.resolve(places.get(i), path));
            if (found.filter(Node::isFile).isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static <T> List<T> list(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }
}
