package dev.slipway.delivery.source;

import dev.slipway.api.argocd.ApplicationSource;
import dev.slipway.delivery.source.kustomize.Kustomizations;
import dev.slipway.delivery.source.tree.FileTree;
import dev.slipway.delivery.source.tree.Node;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tool that renders a source. */
public enum SourceType {
    HELM("Helm"),
    KUSTOMIZE("Kustomize"),
    DIRECTORY("Directory"),
    PLUGIN("Plugin");

    private final String text;

    SourceType(String text) {
        this.text = text;
    }

    /** Return the word that statuses use. */
    public String text() {
        return text;
    }

    /**
     * Return the tool: the one whose options the source has, else what the files in its directory say. Fails with
     * {@link Fault#INVALID} when the options are those of several tools.
     */
    static SourceType of(ApplicationSource source, FileTree tree, String directory) {
        List<SourceType> named = new ArrayList<>();
        add(named, KUSTOMIZE, source.kustomize());
        add(named, HELM, source.helm());
        add(named, DIRECTORY, source.directory());
        add(named, PLUGIN, source.plugin());
        if (named.size() > 1) {
            throw new FaultException(
                    Fault.INVALID,
                    "multiple application sources defined: "
                            + named.stream().map(SourceType::text).collect(Collectors.joining(",")));
        }
        return named.isEmpty() ? found(tree, directory) : named.get(0);
    }

    private static void add(List<SourceType> named, SourceType type, @Nullable Object options) {
        if (Objects.nonNull(options)) {
            named.add(type);
        }
    }

    /** A directory that is both is a kustomization. */
    private static SourceType found(FileTree tree, String directory) {
        if (Kustomizations.isKustomization(tree, directory)) {
            return KUSTOMIZE;
        }
        return tree.find(directory + "/Chart.yaml").filter(Node::isFile).isPresent() ? HELM : DIRECTORY;
    }
}
