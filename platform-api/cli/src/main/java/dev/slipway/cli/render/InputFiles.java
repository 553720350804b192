package dev.slipway.cli.render;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads objects from files, or from all YAML files of a directory. Every problem names the file. */
final class InputFiles {

    private InputFiles() {}

    /** Return the one object of a file, which must have a kind and a name. */
    static KubeObject one(Path file) {
        List<KubeObject> objects = all(file);
        if (objects.size() != 1) {
            throw new IllegalArgumentException(file + ": must hold one object, it holds " + objects.size());
        }
        KubeObject object = objects.get(0);
        if (object.apiVersion().isEmpty() || object.kind().isEmpty()) {
            throw new IllegalArgumentException(file + ": apiVersion or kind is missing");
        }
        if (object.name().isEmpty()) {
            throw new IllegalArgumentException(file + ": metadata.name is missing");
        }
        return object;
    }

    /** Return all objects of a file or directory; none where no path is given. */
    static List<KubeObject> all(@Nullable Path path) {
        if (path == null) {
            return List.of();
        }
        List<KubeObject> objects = new ArrayList<>();
        for (Path file : files(path, List.of(".yaml", ".yml"))) {
            try {
                Json.parseYaml(text(file)).forEach(tree -> objects.add(KubeObject.of(tree)));
            } catch (FaultException fault) {
                throw new IllegalArgumentException(file + ": " + fault.explanation(), fault);
            }
        }
        return objects;
    }

    /** Return the JSON documents of a file or directory, whatever they are; none where no path is given. */
    static List<KubeObject> documents(@Nullable Path path) {
        List<KubeObject> documents = new ArrayList<>();
        for (Path file : path == null ? List.<Path>of() : files(path, List.of(".json"))) {
            try {
                documents.add(Json.object(text(file).getBytes(StandardCharsets.UTF_8)));
            } catch (FaultException fault) {
                throw new IllegalArgumentException(file + ": " + fault.explanation(), fault);
            }
        }
        return documents;
    }

    private static List<Path> files(Path path, List<String> endings) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> list = Files.list(path)) {
            return list.filter(file -> endings.stream().anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException problem) {
            throw new IllegalArgumentException(path + ": cannot be listed: " + problem.getMessage(), problem);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException problem) {
            throw new IllegalArgumentException(file + ": there is no such file", problem);
        } catch (IOException problem) {
            throw new IllegalArgumentException(file + ": cannot be read as text: " + problem.getMessage(), problem);
        }
    }
}
