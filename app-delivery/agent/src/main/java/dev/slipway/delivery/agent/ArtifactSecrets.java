package dev.slipway.delivery.agent;

import dev.slipway.delivery.channel.Digests;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Rendered manifests as Secrets of the agent's own cluster, compressed, in pieces that the API server takes. Secrets because
 * manifests may hold some, and because they are there when the agent starts anew without its hub. What is read is checked
 * against its digest again: whoever can write Secrets there must not be able to have others applied.
 */
final class ArtifactSecrets {

    static final String LABEL = "slipway.dev/artifact";

    private static final Gvk SECRET = Gvk.of("v1", "Secret");
    private static final String FIELD_MANAGER = "slipway-agent";
    private static final String PIECES = "slipway.dev/pieces";
    private static final String DATA = "artifact.gz";
    private static final int PIECE = 700_000;
    private static final int LARGEST = 64 * 1024 * 1024;

    private final Kube kube;
    private final String namespace;
    private final Set<String> stored = new HashSet<>();

    ArtifactSecrets(Kube kube, String namespace) {
        this.kube = kube;
        this.namespace = namespace;
    }

    synchronized boolean has(String digest) {
        if (!stored.contains(digest) && kube.get(ref(digest, 0)).isPresent()) {
            stored.add(digest);
        }
        return stored.contains(digest);
    }

    /** Keep the content; the first piece is written last, so that what is there is whole. */
    synchronized void put(String digest, byte[] content) {
        byte[] packed = packed(content);
        int pieces = Math.max(1, (packed.length + PIECE - 1) / PIECE);
        for (int piece = pieces - 1; piece >= 0; piece--) {
            byte[] part = Arrays.copyOfRange(packed, piece * PIECE, Math.min(packed.length, (piece + 1) * PIECE));
            KubeObject secret = KubeObject.of(ref(digest, piece))
                    .withLabel(LABEL, digest.substring(0, 63))
                    .withAnnotation(PIECES, Integer.toString(pieces))
                    .with(Map.of(DATA, Base64.getEncoder().encodeToString(part)), "data");
            kube.apply(secret, FIELD_MANAGER);
        }
        stored.add(digest);
    }

    private static byte[] packed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /** Return the content; fails with NOT_FOUND when it is not here and with INVALID when it is not what it was. */
    byte[] get(String digest) {
        KubeObject first = piece(digest, 0);
        int pieces = first.annotation(PIECES).map(Integer::parseInt).orElse(1);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes(data(first));
        for (int piece = 1; piece < pieces; piece++) {
            packed.writeBytes(data(piece(digest, piece)));
        }
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
            byte[] content = zip.readNBytes(LARGEST + 1);
            if (content.length <= LARGEST && Digests.of(content).equals(digest)) {
                return content;
            }
        } catch (IOException broken) {
            throw changed(digest, broken);
        }
        throw changed(digest, null);
    }

    private static FaultException changed(String digest, @org.jspecify.annotations.Nullable Exception cause) {
        return new FaultException(
                Fault.INVALID,
                "the rendered manifests " + digest + " are kept here with another content than the hub gave; nothing of"
                        + " them is applied. Delete the Secret to have them fetched again",
                cause);
    }

    private KubeObject piece(String digest, int piece) {
        return kube.get(ref(digest, piece)).orElseThrow(() -> {
            forget(digest);
            return new FaultException(
                    Fault.NOT_FOUND,
                    "the rendered manifests " + digest + " are not here yet; the hub is asked for them");
        });
    }

    private synchronized void forget(String digest) {
        stored.remove(digest);
    }

    private static byte[] data(KubeObject secret) {
        return Base64.getDecoder().decode(secret.text("data", DATA).orElse(""));
    }

    /** Delete what is not in use. */
    synchronized void keepOnly(Set<String> used) {
        Set<String> names = new HashSet<>();
        used.forEach(digest -> names.add(digest.substring(0, 63)));
        for (KubeObject secret : kube.list(SECRET, namespace, Map.of())) {
            Optional<String> digest = secret.label(LABEL);
            if (digest.isPresent() && !names.contains(digest.get())) {
                kube.delete(secret.ref(), secret.uid());
            }
        }
        stored.retainAll(used);
    }

    /** Delete one that is not in use any more. */
    synchronized void remove(String digest) {
        Optional<KubeObject> first = kube.get(ref(digest, 0));
        stored.remove(digest);
        if (first.isPresent()) {
            int pieces = first.get().annotation(PIECES).map(Integer::parseInt).orElse(1);
            for (int piece = 0; piece < pieces; piece++) {
                kube.delete(ref(digest, piece), "");
            }
        }
    }

    private Ref ref(String digest, int piece) {
        return new Ref(SECRET, namespace, "slipway-artifact-" + digest + (piece == 0 ? "" : "-" + piece));
    }
}
