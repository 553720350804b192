package dev.slipway.runtime.crd;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The definitions of every kind that Slipway serves by itself; those of composite resources come from their XRDs. */
public final class Crds {

    private static final String FIELD_MANAGER = "slipway-crds";
    private static final long LOOK_AGAIN_MILLIS = 100;

    private Crds() {}

    /** Return the definitions, sorted by name. */
    public static List<KubeObject> all() {
        return text("index.txt")
                .lines()
                .map(file -> Json.parseYaml(text(file)).get(0))
                .map(KubeObject::of)
                .toList();
    }

    /** Return the definitions of the groups, sorted by name; quicker than all of them. */
    public static List<KubeObject> ofGroups(String... groups) {
        Set<String> wanted = Set.of(groups);
        return text("index.txt")
                .lines()
                .filter(file ->
                        wanted.contains(file.substring(file.indexOf('.') + 1, file.length() - ".yaml".length())))
                .map(file -> KubeObject.of(Json.parseYaml(text(file)).get(0)))
                .toList();
    }

    /** Return the definitions as one YAML stream. */
    public static String yaml() {
        StringBuilder stream = new StringBuilder();
        text("index.txt").lines().forEach(file -> stream.append("---\n").append(text(file)));
        return stream.toString();
    }

    /**
     * Apply the definitions and wait until the API server serves them. Fields that were set by others are kept.
     *
     * @throws FaultException UNAVAILABLE with the names of those that are not served in time
     */
    public static void apply(Kube kube, Duration patience) {
        apply(kube, all(), patience);
    }

    /** Apply some of the definitions and wait for them, as {@link #apply(Kube, Duration)} does. */
    public static void apply(Kube kube, List<KubeObject> definitions, Duration patience) {
        List<KubeObject> applied =
                definitions.stream().map(crd -> kube.apply(crd, FIELD_MANAGER)).toList();
        long deadline = System.nanoTime() + patience.toNanos();
        List<KubeObject> waiting = new ArrayList<>(applied);
        while (!waiting.isEmpty()) {
            waiting.removeIf(crd -> isEstablished(kube, crd));
            if (!waiting.isEmpty() && System.nanoTime() > deadline) {
                throw new FaultException(
                        Fault.UNAVAILABLE,
                        "the API server has not established these CustomResourceDefinitions within " + patience + ": "
                                + waiting.stream().map(KubeObject::name).toList());
            }
            pause(waiting);
        }
    }

    private static boolean isEstablished(Kube kube, KubeObject crd) {
        return kube.get(crd.ref())
                        .flatMap(live -> live.condition("Established"))
                        .filter(established -> established.isTrue())
                        .isPresent()
                && isDiscovered(kube, crd);
    }

    /** Established comes a moment before discovery, and nothing can be read or written before that. */
    private static boolean isDiscovered(Kube kube, KubeObject crd) {
        return crd.list("spec", "versions").stream()
                .map(version -> KubeObject.of((Map<?, ?>) version))
                .filter(version -> Boolean.TRUE.equals(version.at("served").orElse(false)))
                .allMatch(version -> kube.kind(new Gvk(
                                crd.text("spec", "group").orElse(""),
                                version.text("name").orElse(""),
                                crd.text("spec", "names", "kind").orElse("")))
                        .isPresent());
    }

    private static void pause(List<KubeObject> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.UNAVAILABLE, "interrupted while waiting for CustomResourceDefinitions", e);
        }
    }

    private static String text(String file) {
        try (InputStream in = Crds.class.getResourceAsStream("/crds/" + file)) {
            if (in == null) {
                throw new IllegalStateException("crds/" + file + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read crds/" + file, e);
        }
    }
}
