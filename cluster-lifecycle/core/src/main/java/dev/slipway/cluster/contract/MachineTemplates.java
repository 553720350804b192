package dev.slipway.cluster.contract;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which parts of a machine template make new machines necessary, and which reach the machines that exist. */
public final class MachineTemplates {

    /** Fields of a machine that can change while it lives. */
    public static final List<String> IN_PLACE = List.of("minReadySeconds", "deletion", "taints", "readinessGates");

    private static final int HASH = 10;

    private MachineTemplates() {}

    /** Return what machines of a MachineDeployment's or MachineSet's template have to agree in. */
    public static Map<String, Object> decisive(KubeObject owner) {
        Map<String, Object> spec = new TreeMap<>(owner.map("spec", "template", "spec"));
        spec.keySet().removeAll(IN_PLACE);
        return spec;
    }

    /** Return a short name for a template, the same wherever and whenever it is computed. */
    public static String hash(KubeObject owner) {
        return hash(Json.toJson(decisive(owner)));
    }

    /** Return some digits that follow from a text. */
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Return whether machines of the set are as the deployment wants them, also as regards {@code rollout.after}. */
    public static boolean isUpToDate(KubeObject set, KubeObject deployment, Instant now) {
        return decisive(set).equals(decisive(deployment)) && !isOutlived(set, deployment, now);
    }

    private static boolean isOutlived(KubeObject set, KubeObject deployment, Instant now) {
        Optional<Instant> after = rolloutAfter(deployment).filter(time -> !now.isBefore(time));
        return after.isPresent()
                && set.createdAt()
                        .filter(created -> created.isBefore(after.get()))
                        .isPresent();
    }

    /** Return when machines are to be replaced whatever else changes. */
    public static Optional<Instant> rolloutAfter(KubeObject deployment) {
        return deployment.text("spec", "rollout", "after").flatMap(text -> {
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeParseException malformed) {
                return Optional.empty();
            }
        });
    }
}
