package dev.slipway.cluster.bootstrap.profile;

import dev.slipway.api.fleet.ClusterProfileSpec.Registration;
import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Labels and annotations that a cluster's Secret gets: those of the Cluster that are carried over, then the profile's. */
public record Carried(Map<String, String> labels, Map<String, String> annotations) {

    /** What reports to, or is a setting for, the Cluster alone. */
    private static final String APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    public Carried {
        labels = Map.copyOf(labels);
        annotations = Map.copyOf(annotations);
    }

    public static Carried of(KubeObject cluster, @Nullable Registration registration) {
        Registration said = registration == null ? new Registration(null, null, null, null) : registration;
        List<String> patterns = said.carryLabels() == null ? List.of("*") : said.carryLabels();
        Map<String, String> labels = chosen(cluster.labels(), patterns);
        labels.putAll(said.labels() == null ? Map.of() : said.labels());
        labels.keySet().removeIf(key -> key.startsWith("argocd.argoproj.io/"));
        Map<String, String> annotations =
                chosen(cluster.annotations(), said.carryAnnotations() == null ? List.of() : said.carryAnnotations());
        annotations.remove(APPLIED);
        annotations.putAll(said.annotations() == null ? Map.of() : said.annotations());
        return new Carried(labels, annotations);
    }

    private static Map<String, String> chosen(Map<String, String> all, List<String> patterns) {
        Map<String, String> chosen = new TreeMap<>();
        all.forEach((key, value) -> {
            if (patterns.stream().anyMatch(pattern -> fits(pattern, key))) {
                chosen.put(key, value);
            }
        });
        return chosen;
    }

    private static boolean fits(String pattern, String key) {
        String expression =
                Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.matches(expression, key);
    }
}
