package dev.slipway.delivery.channel.link;

import dev.slipway.delivery.channel.pki.Encoding;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.kube.Kube;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Keeps them in a Secret of the agent's own cluster, {@code slipway-agent-identity}. */
public final class CredentialSecret implements CredentialStore {

    static final String NAME = "slipway-agent-identity";

    private static final String FIELD_MANAGER = "slipway-agent";
    private static final String CERTIFICATE = "tls.crt";
    private static final String KEY = "tls.key";
    private static final String AUTHORITIES = "authorities";
    private static final String ASKING = "asking.key";

    private final Kube kube;
    private final Ref ref;

    public CredentialSecret(Kube kube, String namespace) {
        this.kube = kube;
        this.ref = new Ref(Gvk.of("v1", "Secret"), namespace, NAME);
    }

    @Override
    public Optional<Credentials> load() {
        Optional<KubeObject> secret = kube.get(ref);
        Optional<Redacted<String>> certificate = secret.flatMap(found -> value(found, CERTIFICATE));
        Optional<Redacted<PrivateKey>> key =
                secret.flatMap(found -> value(found, KEY)).map(Encoding::key);
        return certificate.isEmpty() || key.isEmpty()
                ? Optional.empty()
                : Optional.of(new Credentials(
                        Encoding.certificate(certificate.get().reveal().getBytes(StandardCharsets.US_ASCII)),
                        key.get(),
                        secret.flatMap(found -> value(found, AUTHORITIES)).stream()
                                .flatMap(lines -> lines.reveal().lines())
                                .toList()));
    }

    /** The key that was asked with is in use now. */
    @Override
    public void save(Credentials credentials) {
        write((data, secret) -> {
            data.put(CERTIFICATE, base64(Encoding.pem(credentials.certificate())));
            data.put(KEY, base64(Encoding.pem(credentials.key()).reveal()));
            data.put(AUTHORITIES, base64(String.join("\n", credentials.authorities())));
            data.remove(ASKING);
        });
    }

    @Override
    public Optional<Redacted<PrivateKey>> asking() {
        return kube.get(ref).flatMap(secret -> value(secret, ASKING)).map(Encoding::key);
    }

    @Override
    public void saveAsking(Redacted<PrivateKey> key) {
        write((data, secret) -> data.put(ASKING, base64(Encoding.pem(key).reveal())));
    }

    private void write(BiConsumer<Map<String, Object>, KubeObject> change) {
        KubeObject secret = kube.get(ref).orElse(KubeObject.of(ref));
        Map<String, Object> data = new LinkedHashMap<>(secret.map("data"));
        change.accept(data, secret);
        kube.apply(KubeObject.of(ref).with(data, "data"), FIELD_MANAGER);
    }

    private static Optional<Redacted<String>> value(KubeObject secret, String key) {
        return secret.text("data", key)
                .map(value -> Redacted.of(new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8)));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
