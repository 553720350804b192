package dev.slipway.cli.templates;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.git.GitBranches;
import dev.slipway.runtime.git.GitOptions;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.json.Json;
import dev.slipway.scaffolder.action.Actions;
import dev.slipway.scaffolder.files.BuiltIn;
import dev.slipway.scaffolder.files.MemoryCatalog;
import dev.slipway.scaffolder.files.Sources;
import dev.slipway.scaffolder.golden.TemplateShelf;
import dev.slipway.scaffolder.publish.GitHosts;
import dev.slipway.scaffolder.publish.Publishing;
import dev.slipway.scaffolder.publish.Reporter;
import dev.slipway.scaffolder.rendering.RenderOptions;
import dev.slipway.scaffolder.rendering.Workspace;
import dev.slipway.scaffolder.task.DryRun;
import dev.slipway.scaffolder.task.TaskSecrets;
import dev.slipway.scaffolder.task.TaskSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Runs templates into a folder, without what changes something elsewhere, and compares the outcome with what was kept:
 * {@code examples/<name>.yaml} are filled-in forms, {@code examples/<name>/} the files that each gives.
 */
final class LocalTemplates implements AutoCloseable {

    private final Path scratch;

    LocalTemplates() throws IOException {
        scratch = Files.createTempDirectory("slipway-templates");
    }

    /** Return the templates in the folder, or those that are shipped. */
    TemplateShelf shelf(List<Path> folders) {
        return TemplateShelf.of(
                folders.isEmpty() ? List.of(TemplateShelf.unpack(scratch.resolve("shipped"))) : folders);
    }

    /** Run a template; values that its form would not take are an INVALID fault. */
    DryRun.Outcome run(TemplateShelf.Shelved shelved, Map<String, Object> values, Path output) throws IOException {
        Map<String, Object> filled = shelved.template().withDefaults(values);
        List<String> errors = shelved.template().errors(filled);
        if (!errors.isEmpty()) {
            throw new FaultException(Fault.INVALID, String.join("\n", errors));
        }
        GitOptions options = GitOptions.standard(scratch.resolve("git"));
        var hosts = new GitHosts(List.of());
        Files.createDirectories(output);
        try (var git = new GitSource(options, Clock.systemUTC())) {
            var actions = new Actions(BuiltIn.actions(new Sources(git), new MemoryCatalog(), hosts.integrations()))
                    .with(Publishing.actions(hosts, new GitBranches(options), Reporter.silent()));
            var spec = TaskSpec.of(shelved.template(), shelved.baseUrl(), filled, Map.of("ref", "user:default/guest"));
            return new DryRun(actions, RenderOptions.standard(), Clock.systemUTC())
                    .run(spec, TaskSecrets.none(), output, Files.createTempDirectory(scratch, "scratch"));
        }
    }

    /** Return what is wrong with an example; empty if it gives what it gave. Without kept files they are kept now. */
    List<String> test(TemplateShelf.Shelved shelved, Path example, boolean update) throws IOException {
        Path output = Files.createTempDirectory(scratch, "output");
        try {
            run(shelved, Json.parseYaml(Files.readString(example)).get(0), output);
        } catch (FaultException e) {
            return List.of(e.explanation());
        }
        Path kept = Path.of(example.toString().replaceFirst("\\.yaml$", ""));
        if (update) {
            delete(kept);
            copy(new Workspace(output), new Workspace(kept));
        }
        return Files.isDirectory(kept) ? differences(files(kept), files(output)) : List.of();
    }

    /** Return the filled-in forms beside a template. */
    static List<Path> examples(TemplateShelf.Shelved shelved) throws IOException {
        Path folder = shelved.folder().resolve("examples");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> differences(Map<String, String> kept, Map<String, String> made) {
        var all = new TreeMap<>(kept);
        all.putAll(made);
        return all.keySet().stream()
                .filter(name -> !made.getOrDefault(name, "\0").equals(kept.getOrDefault(name, "\0")))
                .map(name -> name + ": " + difference(name, kept, made))
                .toList();
    }

    private static String difference(String name, Map<String, String> kept, Map<String, String> made) {
        return !made.containsKey(name) ? "is missing" : kept.containsKey(name) ? "is different" : "is new";
    }

    private static Map<String, String> files(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        for (String path : new Workspace(folder).list()) {
            if (!path.endsWith("/")) {
                files.put(
                        path,
                        new String(
                                Files.readAllBytes(folder.resolve(path)),
                                java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private static void copy(Workspace from, Workspace to) {
        from.list().stream().filter(path -> !path.endsWith("/")).forEach(path -> to.copy(from, path, to.resolve(path)));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Override
    public void close() throws IOException {
        delete(scratch);
    }
}
