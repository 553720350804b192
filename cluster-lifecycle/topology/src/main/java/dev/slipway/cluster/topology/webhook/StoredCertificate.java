package dev.slipway.cluster.topology.webhook;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.template.sprig.pki.IssuedCertificate;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * The certificate of a Service, behind which any replica may answer: all of them use the one in the Secret
 * {@code <service>-tls}, which the first of them makes, and which is made anew a year before it ends.
 */
final class StoredCertificate {

    private static final Gvk SECRET = Gvk.of("v1", "Secret");
    private static final String MANAGER = "slipway-conversion";
    private static final String CERTIFICATE = "tls.crt";
    private static final String KEY = "tls.key";

    private final Kube kube;
    private final Ref ref;
    private final String host;
    private final Clock clock;

    StoredCertificate(Kube kube, ConversionAddress address, Clock clock) {
        this.kube = kube;
        this.ref = new Ref(SECRET, address.namespace(), address.name() + "-tls");
        this.host = address.host();
        this.clock = clock;
    }

    ServingCertificate get() {
        Optional<KubeObject> stored = kube.get(ref);
        Optional<ServingCertificate> usable = stored.map(this::read).filter(certificate -> certificate.lasts(clock));
        if (usable.isPresent()) {
            return usable.get();
        }
        KubeObject made = secret(ServingCertificate.made(host, clock));
        try {
            stored.ifPresentOrElse(
                    old -> kube.merge(
                            ref,
                            Map.of(
                                    "metadata",
                                    Map.of("resourceVersion", old.resourceVersion()),
                                    "data",
                                    made.map("data"))),
                    () -> kube.create(made, MANAGER));
        } catch (FaultException fault) {
            if (fault.fault() != Fault.CONFLICT) {
                throw fault;
            }
        }
        return kube.get(ref)
                .map(this::read)
                .orElseThrow(() -> new FaultException(Fault.UNAVAILABLE, ref + " went while it was read"));
    }

    private KubeObject secret(IssuedCertificate issued) {
        return KubeObject.of(ref)
                .with("kubernetes.io/tls", "type")
                .with(Map.of(CERTIFICATE, encoded(issued.certificate()), KEY, encoded(issued.key())), "data");
    }

    private ServingCertificate read(KubeObject secret) {
        try {
            return ServingCertificate.of(new IssuedCertificate(decoded(secret, CERTIFICATE), decoded(secret, KEY)));
        } catch (IllegalArgumentException unreadable) {
            throw new FaultException(
                    Fault.INVALID, ref + " holds no certificate with its key; delete it to have one made", unreadable);
        }
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(KubeObject secret, String key) {
        return new String(Base64.getDecoder().decode(secret.text("data", key).orElse("")), StandardCharsets.UTF_8);
    }
}
