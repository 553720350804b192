package dev.slipway.scaffolder.files;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.scaffolder.action.Action;
import dev.slipway.scaffolder.action.ActionCall;
import dev.slipway.scaffolder.action.ActionInfo;
import dev.slipway.scaffolder.action.InputSchema;
import dev.slipway.scaffolder.rendering.Glob;
import dev.slipway.scaffolder.rendering.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** fs:delete, fs:rename, fs:readdir. */
final class FileActions {

    private static final Map<String, Object> FOUND = Map.of("type", "array", "items", Map.of("type", "object"));

    private FileActions() {}

    static List<Action> all() {
        return List.of(
                BuiltIn.action(
                        new ActionInfo(
                                "fs:delete",
                                "Deletes files and directories from the workspace",
                                InputSchema.of("!files", "texts"),
                                Map.of(),
                                true),
                        FileActions::delete),
                BuiltIn.action(
                        new ActionInfo(
                                "fs:rename",
                                "Renames files and directories within the workspace",
                                InputSchema.of("!files", "array"),
                                Map.of(),
                                true),
                        FileActions::rename),
                BuiltIn.action(
                        new ActionInfo(
                                "fs:readdir",
                                "Reads files and directories from the workspace",
                                InputSchema.of("!paths", "texts", "recursive", "boolean"),
                                Map.of("type", "object", "properties", Map.of("files", FOUND, "folders", FOUND)),
                                true),
                        FileActions::list));
    }

    /** Files only, as globby finds them: a folder's name stands for all files in it, a pattern never for a folder. */
    private static void delete(ActionCall call) {
        Workspace workspace = call.workspace();
        for (String pattern : call.texts("files")) {
            Path named = workspace.resolve(pattern);
            var glob = new Glob(List.of(pattern));
            boolean folder = Files.isDirectory(named, LinkOption.NOFOLLOW_LINKS);
            List<String> found = workspace.list().stream()
                    .filter(path -> !path.endsWith("/"))
                    .filter(path -> folder ? workspace.root().resolve(path).startsWith(named) : glob.matches(path))
                    .toList();
            found.forEach(path -> remove(workspace.root().resolve(path)));
            found.forEach(path -> call.log("File " + path + " deleted successfully"));
        }
    }

    private static void rename(ActionCall call) {
        if (!(call.value("files") instanceof List<?> files)) {
            throw invalid("files must be an Array");
        }
        for (Object file : files) {
            if (!(file instanceof Map<?, ?> map)) {
                throw invalid("each file must have a from and to property");
            }
            KubeObject move = KubeObject.of(map);
            String from = move.text("from").orElseThrow(() -> invalid("each file must have a from and to property"));
            String to = move.text("to").orElseThrow(() -> invalid("each file must have a from and to property"));
            boolean overwrite =
                    move.at("overwrite").filter(Boolean.TRUE::equals).isPresent();
            move(call, from, to, overwrite);
        }
    }

    private static void move(ActionCall call, String from, String to, boolean overwrite) {
        Path source = call.workspace().resolve(from);
        Path target = call.workspace().resolve(to);
        if (!Files.exists(source, LinkOption.NOFOLLOW_LINKS)) {
            throw new FaultException(
                    Fault.NOT_FOUND, "there is no " + from + " in the workspace that could be renamed");
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !overwrite) {
            throw new FaultException(Fault.CONFLICT, "dest already exists: " + to + "; set overwrite to replace it");
        }
        try {
            remove(target);
            Path parent = target.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.move(source, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        call.log("File " + from + " renamed to " + to + " successfully");
    }

    private static void list(ActionCall call) {
        var files = new ArrayList<Object>();
        var folders = new ArrayList<Object>();
        for (String given : call.texts("paths")) {
            Path folder = call.workspace().resolve(given);
            if (!Files.isDirectory(folder)) {
                throw new FaultException(Fault.NOT_FOUND, "there is no folder " + given + " in the workspace");
            }
            for (Path path : children(folder, call.isTrue("recursive"))) {
                String relative = call.workspace().root().relativize(path).toString();
                Object found = Map.of(
                        "name", String.valueOf(path.getFileName()), "path", relative, "fullPath", path.toString());
                (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? folders : files).add(found);
            }
        }
        call.output("files", files);
        call.output("folders", folders);
    }

    private static List<Path> children(Path folder, boolean recursive) {
        try (Stream<Path> paths = Files.walk(folder, recursive ? Integer.MAX_VALUE : 1)) {
            return paths.filter(path -> !path.equals(folder)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path path) {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(path)) {
            for (Path one : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FaultException invalid(String message) {
        return new FaultException(Fault.INVALID, message);
    }
}
