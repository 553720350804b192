package dev.slipway.delivery.source;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the objects of one file. YAML that has nothing of a Kubernetes object is not an error but no manifest either; a
 * file in which some documents are objects and others are not is an error, because somebody meant it.
 */
final class ManifestFile {

    private static final String SKIP_MARKER = "+argocd:skip-file-rendering";

    private final String path;
    private final String text;

    private ManifestFile(String path, String text) {
        this.path = path;
        this.text = text;
    }

    /** Return the objects, or fail with {@link Fault#INVALID}, line and cause; the message does not name the file. */
    static List<Manifest> read(String path, byte[] content) {
        ManifestFile file = new ManifestFile(path, decoded(content));
        if (file.text.contains(SKIP_MARKER)) {
            return List.of();
        }
        return path.endsWith(".json") ? file.json() : file.yaml();
    }

    /**
     * Return the objects of a document that a tool has rendered, which is nothing but objects. {@code path} is where it
     * comes from.
     */
    static List<Manifest> rendered(String path, String document) {
        ManifestFile file = new ManifestFile(path, document);
        List<Manifest> manifests = new ArrayList<>();
        Json.parseYaml(document).forEach(tree -> manifests.addAll(file.manifests(tree, 1)));
        return manifests;
    }

    /** Return the object or the list of objects that a Jsonnet file comes to. */
    static List<Manifest> evaluated(String path, String json) {
        // A name for a list that stands on its own makes it an object, which is what can be read.
        Map<String, Object> wrapped = Json.tree(("{\"all\":" + json + "}").getBytes(StandardCharsets.UTF_8));
        ManifestFile file = new ManifestFile(path, json);
        List<Manifest> manifests = new ArrayList<>();
        List<?> all = wrapped.get("all") instanceof List<?> list ? list : List.of(wrapped.getOrDefault("all", ""));
        for (Object item : all) {
            if (!(item instanceof Map<?, ?> map)) {
                throw new FaultException(
                        Fault.INVALID,
                        "Failed to unmarshal generated json: it is neither an object nor a list of them");
            }
            manifests.addAll(file.manifests(KubeObject.of(map).tree(), 1));
        }
        return manifests;
    }

    static boolean isSkipped(byte[] content) {
        return decoded(content).contains(SKIP_MARKER);
    }

    private static String decoded(byte[] content) {
        Charset charset = StandardCharsets.UTF_8;
        if (startsWith(content, 0xFE, 0xFF) || startsWith(content, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16;
        }
        String text = new String(content, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    private List<Manifest> json() {
        Map<String, Object> tree = Json.tree(text.getBytes(StandardCharsets.UTF_8));
        Optional<String> missing = missing(tree);
        if (missing.isPresent()) {
            throw new FaultException(Fault.INVALID, "line 1: " + missing.get());
        }
        return expanded(tree, 1);
    }

    private List<Manifest> yaml() {
        List<Manifest> manifests = new ArrayList<>();
        Optional<FaultException> problem = Optional.empty();
        for (YamlDocument document : YamlDocument.split(text)) {
            try {
                for (Map<String, Object> tree : document.parse()) {
                    manifests.addAll(manifests(tree, document.firstLine()));
                }
            } catch (FaultException broken) {
                problem = problem.or(() -> Optional.of(broken));
            }
        }
        if (problem.isPresent() && (!manifests.isEmpty() || looksLikeManifest())) {
            throw problem.get();
        }
        return manifests;
    }

    private List<Manifest> manifests(Map<String, Object> tree, int line) {
        Optional<String> missing = missing(tree);
        if (missing.isPresent()) {
            throw new FaultException(Fault.INVALID, "line " + line + ": " + missing.get());
        }
        return expanded(tree, line);
    }

    private boolean looksLikeManifest() {
        return text.contains("apiVersion:") && text.contains("kind:") && text.contains("metadata:");
    }

    private static Optional<String> missing(Map<String, Object> tree) {
        for (String field : List.of("apiVersion", "kind")) {
            if (!(tree.get(field) instanceof String value) || value.isEmpty()) {
                return Optional.of("the object has no " + field);
            }
        }
        return Optional.empty();
    }

    private List<Manifest> expanded(Map<String, Object> tree, int line) {
        KubeObject object = KubeObject.of(tree);
        boolean listKind = object.kind().endsWith("List");
        if (listKind && tree.containsKey("items") && tree.get("items") == null) {
            return List.of();
        }
        if (!(tree.get("items") instanceof List<?> items) || !listKind) {
            checkNames(object, line);
            return List.of(new Manifest(object, new Origin(path, line)));
        }
        List<Manifest> manifests = new ArrayList<>();
        for (Object item : items) {
            if (!(item instanceof Map<?, ?> map)) {
                throw new FaultException(Fault.INVALID, "line " + line + ": an item of the list is no object");
            }
            manifests.addAll(manifests(KubeObject.of(map).tree(), line));
        }
        return manifests;
    }

    private static void checkNames(KubeObject object, int line) {
        for (String field : List.of("labels", "annotations")) {
            object.map("metadata", field).forEach((key, value) -> {
                if (!(value instanceof String)) {
                    throw new FaultException(
                            Fault.INVALID,
                            "line " + line + ": metadata." + field
                                    + " contains non-string value in the map under key \"" + key + "\"");
                }
            });
        }
        if (object.name().isEmpty() && object.text("metadata", "generateName").isEmpty()) {
            throw new FaultException(Fault.INVALID, "line " + line + ": metadata.name is missing");
        }
    }
}
