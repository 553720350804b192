package dev.slipway.cluster.aws.plane;

import dev.slipway.cluster.aws.parts.Kinds;
import dev.slipway.cluster.contract.Keys;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.kube.ClusterConnections;
import dev.slipway.runtime.kube.Kube;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps the Secrets by which a cluster is reached; those that a user provided stay as they are. */
final class KubeconfigSecrets {

    static final String UNTIL = "slipway.dev/token-until";

    private final Kube kube;

    KubeconfigSecrets(Kube kube) {
        this.kube = kube;
    }

    /** Write what is missing or about to end, and return when to look again. */
    Duration write(KubeObject plane, Kubeconfigs configs, Supplier<Redacted<String>> token, Instant now) {
        Ref admin = ClusterConnections.secret(plane.namespace(), configs.cluster());
        Optional<KubeObject> existing = kube.get(admin);
        if (existing.filter(secret -> !isOf(secret, plane)).isEmpty()) {
            Optional<Instant> until = existing.filter(secret -> holds(secret, "relative", configs.withTokenFile()))
                    .flatMap(KubeconfigSecrets::until);
            if (isDue(until, now)) {
                writeAdmin(plane, admin, configs, token.get(), now.plus(ClusterTokens.LASTS));
                until = Optional.of(now.plus(ClusterTokens.LASTS));
            }
            writeUser(plane, configs);
            return Duration.between(now, until.orElse(now).minus(ClusterTokens.EARLY))
                    .plusSeconds(1);
        }
        writeUser(plane, configs);
        return ClusterTokens.EARLY;
    }

    /** Whether a token is to be replaced; one whose end is unknown is. */
    static boolean isDue(Optional<Instant> until, Instant now) {
        return until.filter(end -> now.isBefore(end.minus(ClusterTokens.EARLY))).isEmpty();
    }

    private static Optional<Instant> until(KubeObject secret) {
        return secret.annotation(UNTIL).flatMap(text -> {
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeException malformed) {
                return Optional.empty();
            }
        });
    }

    private static boolean isOf(KubeObject secret, KubeObject plane) {
        return secret.controller()
                .filter(owner ->
                        owner.gvk().sameKind(Kinds.CONTROL_PLANE) && owner.uid().equals(plane.uid()))
                .isPresent();
    }

    // checkstyle: allow ParameterNumber, because five of them say what is written where until when
    private void writeAdmin(KubeObject plane, Ref ref, Kubeconfigs configs, Redacted<String> token, Instant until) {
        kube.apply(
                secret(plane, ref, configs.cluster())
                        .withAnnotation(UNTIL, until.toString())
                        .with(
                                Map.of(
                                        "value",
                                                encoded(configs.withToken(token).reveal()),
                                        "relative", encoded(configs.withTokenFile()),
                                        "token-file", encoded(token.reveal())),
                                "data"),
                dev.slipway.cluster.aws.parts.Keys.FIELD_MANAGER);
    }

    private void writeUser(KubeObject plane, Kubeconfigs configs) {
        String method = plane.text("spec", "tokenMethod").orElse("iam-authenticator");
        Ref ref = new Ref(
                ClusterConnections.secret("", "").gvk(), plane.namespace(), configs.cluster() + "-user-kubeconfig");
        String wanted = configs.withProgram(method);
        Optional<KubeObject> existing = kube.get(ref);
        boolean isTheirs = existing.filter(secret -> !isOf(secret, plane)).isPresent();
        if (!isTheirs
                && existing.filter(secret -> holds(secret, "value", wanted)).isEmpty()) {
            kube.apply(
                    secret(plane, ref, configs.cluster()).with(Map.of("value", encoded(wanted)), "data"),
                    dev.slipway.cluster.aws.parts.Keys.FIELD_MANAGER);
        }
    }

    private static KubeObject secret(KubeObject plane, Ref ref, String cluster) {
        return KubeObject.of(ref)
                .withLabel(Keys.CLUSTER_NAME, cluster)
                .with(List.of(OwnerRef.controllerOf(plane).toMap()), "metadata", "ownerReferences")
                .with(Keys.SECRET_TYPE, "type");
    }

    private static boolean holds(KubeObject secret, String key, String text) {
        return secret.text("data", key).filter(encoded(text)::equals).isPresent();
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
