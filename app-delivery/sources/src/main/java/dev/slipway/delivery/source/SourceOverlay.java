package dev.slipway.delivery.source;

import dev.slipway.api.argocd.ApplicationSource;
import dev.slipway.delivery.source.tree.FileTree;
import dev.slipway.delivery.source.tree.Node;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options of tools that a repository adds to a source: {@code .argocd-source.yaml} and
 * {@code .argocd-source-<application>.yaml} in its directory, merged over it as JSON merge patches. Where the source comes
 * from stays as the Application says.
 */
final class SourceOverlay {

    private SourceOverlay() {}

    static ApplicationSource apply(ApplicationSource source, FileTree tree, String directory, String application) {
        ApplicationSource merged = source;
        for (String name : List.of(".argocd-source.yaml", ".argocd-source-" + application + ".yaml")) {
            Optional<Node> file = tree.find(directory + "/" + name).filter(Node::isFile);
            if (file.isPresent()) {
                merged = merged(merged, file.get());
            }
        }
        return new ApplicationSource(
                source.chart(),
                merged.directory(),
                merged.helm(),
                merged.kustomize(),
                source.name(),
                source.path(),
                merged.plugin(),
                source.ref(),
                source.repoURL(),
                source.tagPrefix(),
                source.targetRevision());
    }

    private static ApplicationSource merged(ApplicationSource source, Node file) {
        try {
            Map<String, Object> tree = Json.tree((Object) source);
            for (Map<String, Object> patch : Json.parseYaml(new String(file.read(), StandardCharsets.UTF_8))) {
                tree = merged(tree, patch);
            }
            return Json.convert(tree, ApplicationSource.class);
        } catch (FaultException broken) {
            throw new FaultException(
                    Fault.INVALID,
                    "error while parsing source parameters: " + file.path() + ": " + broken.explanation(),
                    broken);
        }
    }

    private static Map<String, Object> merged(Map<?, ?> target, Map<?, ?> patch) {
        Map<String, Object> merged = new LinkedHashMap<>();
        target.forEach((key, value) -> merged.put(String.valueOf(key), value));
        patch.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (value == null) {
                merged.remove(name);
            } else if (value instanceof Map<?, ?> inner) {
                merged.put(name, merged(merged.get(name) instanceof Map<?, ?> old ? old : Map.of(), inner));
            } else {
                merged.put(name, value);
            }
        });
        return merged;
    }
}
