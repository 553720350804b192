package dev.slipway.compositions.function.sequencer;

import dev.slipway.compositions.digest.Sha256;
import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.Ready;
import dev.slipway.kernel.object.KubeObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the Usages that let nothing be deleted before what uses it: {@code v1} is the older API of them. */
final class Usages {

    private static final String V1 = "apiextensions.crossplane.io/v1beta1";
    private static final String V2 = "protection.crossplane.io/v1beta1";
    private static final String SUFFIX = "dependency";
    private static final int MAX_NAME = 63;
    private static final int HASH = 6;

    private final boolean legacy;
    private final boolean replayDeletion;

    Usages(SequencerInput input) {
        this.legacy = input.usageVersion().equals("v1");
        this.replayDeletion = input.replayDeletion();
    }

    /** Return the Usages between neighbours of a sequence that both exist, by their names in the composition. */
    Map<String, FunctionResource> of(
            List<String> sequence, Map<String, FunctionResource> observed, Map<String, FunctionResource> desired) {
        Map<String, FunctionResource> usages = new LinkedHashMap<>();
        for (int i = 1; i < sequence.size(); i++) {
            Names later = Names.of(sequence.get(i));
            Names earlier = Names.of(sequence.get(i - 1));
            observed.forEach((by, using) -> {
                if (later.match(by) && !isUsage(object(using))) {
                    desired.keySet().stream()
                            .filter(of -> earlier.match(of) && observed.containsKey(of))
                            .forEach(of -> usages.put(
                                    by + "-" + of + "-usage",
                                    usage(object(observed.getOrDefault(of, FunctionResource.NONE)), object(using))));
                }
            });
        }
        return usages;
    }

    private static KubeObject object(FunctionResource resource) {
        return KubeObject.of(resource.resourceOrEmpty());
    }

    private boolean isUsage(KubeObject object) {
        boolean clusterUsage = object.kind().equals("ClusterUsage") && !legacy;
        return object.apiVersion().equals(legacy ? V1 : V2) && (object.kind().equals("Usage") || clusterUsage);
    }

    private FunctionResource usage(KubeObject of, KubeObject by) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", name(by.kind() + "-" + by.name() + "-" + of.kind() + "-" + of.name()));
        boolean namespaced = !legacy && !of.namespace().isEmpty();
        if (namespaced) {
            metadata.put("namespace", of.namespace());
        }
        Map<String, Object> usage = new LinkedHashMap<>();
        usage.put("apiVersion", legacy ? V1 : V2);
        usage.put("kind", legacy || namespaced ? "Usage" : "ClusterUsage");
        usage.put("metadata", metadata);
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("of", party(of));
        spec.put("by", party(by));
        spec.put("reason", SUFFIX);
        spec.put("replayDeletion", replayDeletion);
        usage.put("spec", spec);
        return FunctionResource.of(usage).withReady(Ready.TRUE);
    }

    private static Map<String, Object> party(KubeObject object) {
        Map<String, Object> party = new LinkedHashMap<>();
        party.put("apiVersion", object.apiVersion());
        party.put("kind", object.kind());
        party.put("resourceRef", Map.of("name", object.name()));
        return party;
    }

    /** Return a name that fits: what is too long is cut, and a hash of the whole keeps it apart from others. */
    static String name(String parts) {
        String text = parts.toLowerCase(Locale.ROOT);
        String suffix = Sha256.hex(text).substring(0, HASH) + "-" + SUFFIX;
        if (text.length() + 1 + suffix.length() <= MAX_NAME) {
            return text + "-" + suffix;
        }
        String cut = text.substring(0, MAX_NAME - suffix.length() - 1);
        return cut + (cut.endsWith("-") ? "" : "-") + suffix;
    }
}
