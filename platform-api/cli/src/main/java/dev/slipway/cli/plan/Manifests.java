package dev.slipway.cli.plan;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Kubernetes objects in YAML and JSON files; documents without apiVersion and kind are none of them. */
public final class Manifests {

    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    private Manifests() {}

    /** Return the objects of a file, or of all files under a directory. */
    public static List<KubeObject> under(Path path) throws IOException {
        List<KubeObject> objects = new ArrayList<>();
        for (Path file : files(path)) {
            objects.addAll(in(file.toString(), Files.readString(file)));
        }
        return objects;
    }

    /** Return the objects of one file's text. */
    static List<KubeObject> in(String file, String text) throws IOException {
        List<KubeObject> objects = new ArrayList<>();
        try {
            Json.parseYaml(text).forEach(tree -> collect(KubeObject.of(tree), objects));
        } catch (FaultException fault) {
            throw new IOException(file + ": " + fault.explanation(), fault);
        }
        return objects;
    }

    static boolean isManifest(String file) {
        return ENDINGS.stream().anyMatch(file::endsWith);
    }

    private static void collect(KubeObject document, List<KubeObject> objects) {
        if (document.kind().equals("List") && document.apiVersion().equals("v1")) {
            document.list("items").forEach(item -> collect(KubeObject.of((Map<?, ?>) item), objects));
        } else if (!document.apiVersion().isEmpty()
                && !document.kind().isEmpty()
                && !document.name().isEmpty()) {
            objects.add(document);
        }
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new IOException(path + ": there is no such file or directory");
        }
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> isManifest(file.getFileName().toString()))
                    .filter(file -> !path.relativize(file).toString().startsWith(".git/"))
                    .sorted()
                    .toList();
        }
    }
}
