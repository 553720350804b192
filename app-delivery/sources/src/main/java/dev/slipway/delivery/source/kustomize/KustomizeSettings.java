package dev.slipway.delivery.source.kustomize;

import dev.slipway.api.argocd.KustomizeSource;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What argocd-cm says about kustomize, read as Argo CD reads it: {@code kustomize.buildOptions} for the bundled one,
 * {@code kustomize.path.<version>} (or the older {@code kustomize.version.<version>}) for others that are installed, and
 * {@code kustomize.buildOptions.<version>} for these. Pure.
 *
 * @param versions what is known of each version that has a path
 * @param ambiguous versions that have two paths
 */
public record KustomizeSettings(String options, Map<String, KustomizeBuild> versions, Set<String> ambiguous) {

    /** Nothing is said. */
    public static final KustomizeSettings NONE = new KustomizeSettings("", Map.of(), Set.of());

    private static final String OPTIONS = "kustomize.buildOptions";
    private static final List<String> PATHS = List.of("kustomize.path.", "kustomize.version.");
    private static final Set<String> PRINTED_ELSEWHERE = Set.of("-o", "--output");

    public KustomizeSettings {
        versions = Map.copyOf(versions);
        ambiguous = Set.copyOf(ambiguous);
    }

    /** Return the settings of an argocd-cm. */
    public static KustomizeSettings of(Map<String, String> data) {
        Map<String, KustomizeBuild> versions = new TreeMap<>();
        Set<String> ambiguous = new HashSet<>();
        data.forEach((key, value) -> {
            for (String prefix : PATHS) {
                if (key.startsWith(prefix)) {
                    String version = key.substring(prefix.length());
                    String options = data.getOrDefault(OPTIONS + "." + version, "");
                    if (versions.put(version, new KustomizeBuild(value.strip(), words(options))) != null) {
                        ambiguous.add(version);
                    }
                }
            }
        });
        return new KustomizeSettings(data.getOrDefault(OPTIONS, ""), versions, ambiguous);
    }

    /** Return the kustomize that a source asks for, or fail with INVALID when there is none of that version. */
    public KustomizeBuild choose(@Nullable KustomizeSource source) {
        String version = source == null || source.version() == null ? "" : source.version();
        KustomizeBuild build = version.isEmpty() ? new KustomizeBuild("", words(options)) : versions.get(version);
        if (ambiguous.contains(version)) {
            throw invalid("found duplicate kustomize version: " + version + "; leave one kustomize.path." + version);
        }
        if (build == null) {
            throw invalid(
                    "kustomize version " + version + " is not registered; argocd-cm has no kustomize.path." + version);
        }
        if (!version.isEmpty() && !build.path().startsWith("/")) {
            throw invalid("argocd-cm: kustomize.path." + version + " is not an absolute path");
        }
        build.options().stream()
                .filter(option -> PRINTED_ELSEWHERE.contains(option.split("=", 2)[0]))
                .findFirst()
                .ifPresent(option -> {
                    throw invalid("argocd-cm: " + OPTIONS + ": " + option + " would hide the objects; take it out");
                });
        return build;
    }

    private static List<String> words(String text) {
        return Stream.of(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static FaultException invalid(String message) {
        return new FaultException(Fault.INVALID, message);
    }
}
