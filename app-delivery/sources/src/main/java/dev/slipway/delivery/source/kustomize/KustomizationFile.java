package dev.slipway.delivery.source.kustomize;

import dev.slipway.delivery.source.tree.FileTree;
import dev.slipway.delivery.source.tree.Node;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The file that makes a directory a kustomization. */
record KustomizationFile(Node node) {

    static final List<String> NAMES = List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

    /** Return the directory's file, the first when there are several, which kustomize then refuses. */
    static Optional<KustomizationFile> in(FileTree tree, String directory) {
        return NAMES.stream()
                .map(name -> tree.find(directory + "/" + name))
                .flatMap(Optional::stream)
                .filter(Node::isFile)
                .findFirst()
                .map(KustomizationFile::new);
    }

    /** Return its content, empty when it has none that can be read; kustomize says why. */
    Optional<Map<String, Object>> content() {
        try {
            List<Map<String, Object>> documents = Json.parseYaml(new String(node.read(), StandardCharsets.UTF_8));
            return documents.size() == 1 ? Optional.of(documents.get(0)) : Optional.empty();
        } catch (FaultException unreadable) {
            if (unreadable.explanation().contains("is refused")) {
                throw new FaultException(Fault.INVALID, node.path() + ": " + unreadable.explanation(), unreadable);
            }
            return Optional.empty();
        }
    }
}
