package dev.slipway.scaffolder.publish;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.scaffolder.action.ActionCall;
import dev.slipway.scaffolder.rendering.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files of a workspace that a step publishes: those below {@code sourcePath}, to be put below {@code targetPath}. */
final class Selection {

    private static final int MOST = 2_000;
    private static final long LARGEST = 50L << 20;

    private Selection() {}

    static Map<String, Change.Content> of(ActionCall call) {
        var source =
                new Workspace(call.workspace().resolve(call.text("sourcePath").orElse(".")));
        if (!Files.isDirectory(source.root())) {
            throw new FaultException(
                    Fault.NOT_FOUND, "there is no folder " + call.value("sourcePath") + " in the workspace");
        }
        String prefix = prefix(call.text("targetPath").orElse(""));
        var files = new LinkedHashMap<String, Change.Content>();
        long size = 0;
        for (String path : source.list()) {
            if (!path.endsWith("/") && !path.startsWith(".git/") && !path.contains("/.git/")) {
                Change.Content content = content(source, path);
                size += content.bytes().length;
                files.put(prefix + path, content);
            }
        }
        if (files.size() > MOST || size > LARGEST) {
            throw new FaultException(
                    Fault.INVALID,
                    "a step may publish " + MOST + " files of " + (LARGEST >> 20) + " MiB together; this is more");
        }
        return files;
    }

    private static Change.Content content(Workspace source, String path) {
        // A link's target may have been made after the link was let in.
        Path file = source.resolve(path);
        try {
            return new Change.Content(Files.readAllBytes(file), Files.isExecutable(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String prefix(String target) {
        String path = Path.of("/").resolve(target).normalize().toString().substring(1);
        if (target.contains("..")) {
            throw new FaultException(Fault.DENIED, "targetPath leads out of the repository: " + target);
        }
        return path.isEmpty() ? "" : path + "/";
    }
}
