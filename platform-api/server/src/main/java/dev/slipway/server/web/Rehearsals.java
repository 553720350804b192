package dev.slipway.server.web;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.scaffolder.rendering.Workspace;
import dev.slipway.scaffolder.task.DryRun;
import dev.slipway.scaffolder.task.TaskSecrets;
import dev.slipway.scaffolder.task.TaskSpec;
import dev.slipway.scaffolder.template.Step;
import dev.slipway.scaffolder.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Dry runs of templates that come with the request, with the files beside them. */
@Component
final class Rehearsals {

    private final DryRun dryRun;

    Rehearsals(DryRun dryRun) {
        this.dryRun = dryRun;
    }

    Map<String, Object> run(KubeObject request, Map<String, Redacted<String>> secrets, Map<String, Object> user) {
        Template template = Template.of(request.map("template"));
        List<String> errors = template.errors(request.map("values"));
        if (!errors.isEmpty()) {
            throw new FaultException(Fault.INVALID, String.join("\n", errors));
        }
        try {
            Path folder = Files.createTempDirectory("slipway-dry-run");
            try {
                TaskSpec spec = spec(template, request, folder.resolve("template"), user);
                return run(spec, new TaskSecrets(secrets), folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TaskSpec spec(Template template, KubeObject request, Path folder, Map<String, Object> user)
            throws IOException {
        var source = new Workspace(Files.createDirectory(folder));
        for (Object file : request.list("directoryContents")) {
            write(source, KubeObject.of((Map<?, ?>) file));
        }
        String base = source.resolve("template.yaml").toUri().toString();
        return TaskSpec.of(template, base, request.map("values"), user);
    }

    private Map<String, Object> run(TaskSpec spec, TaskSecrets secrets, Path folder) throws IOException {
        Path workspace = Files.createDirectory(folder.resolve("workspace"));
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        DryRun.Outcome outcome = dryRun.run(spec, secrets, workspace, scratch);
        return Map.of(
                "log", outcome.log().stream().map(body -> Map.of("body", body)).toList(),
                "directoryContents", read(new Workspace(workspace)),
                "output", outcome.output(),
                "steps", spec.steps().stream().map(Step::tree).toList());
    }

    private static void write(Workspace folder, KubeObject file) throws IOException {
        Path path = folder.resolve(file.text("path").orElse(""));
        Files.createDirectories(Objects.requireNonNull(path.getParent(), "a file lies in a folder"));
        try {
            Files.write(
                    path, Base64.getDecoder().decode(file.text("base64Content").orElse("")));
        } catch (IllegalArgumentException e) {
            throw new FaultException(
                    Fault.INVALID, "directoryContents: " + file.text("path").orElse("") + " is not base64", e);
        }
    }

    private static List<Object> read(Workspace workspace) throws IOException {
        var files = new ArrayList<Object>();
        for (String path : workspace.list()) {
            if (!path.endsWith("/")) {
                Path file = workspace.resolve(path);
                var tree = new LinkedHashMap<String, Object>();
                tree.put("path", path);
                tree.put("executable", Files.isExecutable(file));
                tree.put("base64Content", Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
                files.add(tree);
            }
        }
        return files;
    }
}
