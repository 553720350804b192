package dev.slipway.delivery.source.kustomize;

import java.util.List;

/**
 * A kustomize and what it is told on its command line.
 *
 * @param path of the program; empty for the one that kubectl contains
 */
public record KustomizeBuild(String path, List<String> options) {

    private static final String HELM = "--enable-helm";
    private static final String HELM_COMMAND = "--helm-command";

    public KustomizeBuild {
        options = List.copyOf(options);
    }

    /** Return whether kustomizations may have charts inflated. */
    public boolean inflatesCharts() {
        return options.stream().anyMatch(option -> option.equals(HELM) || option.equals(HELM + "=true"));
    }

    boolean namesHelm() {
        return options.stream().anyMatch(option -> option.split("=", 2)[0].equals(HELM_COMMAND));
    }
}
