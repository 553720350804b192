package dev.slipway.secrets.store;

import dev.slipway.api.externalsecrets.CaProvider;
import dev.slipway.api.externalsecrets.SecretKeyRef;
import dev.slipway.api.externalsecrets.ServiceAccountRef;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.kube.ServiceAccountTokens;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the configuration of a store refers to. A SecretStore stays in its own namespace; what a ClusterSecretStore
 * names without a namespace lies in the namespace of whoever asks (External Secrets calls that referent authentication).
 */
public final class References {

    private static final Gvk SECRET = Gvk.of("v1", "Secret");
    private static final Gvk CONFIG_MAP = Gvk.of("v1", "ConfigMap");

    private final Kube kube;
    private final ServiceAccountTokens tokens;
    private final Ref store;
    private final String caller;

    /** {@code caller} is the namespace of whoever asks. */
    public References(Kube kube, Ref store, String caller) {
        this.kube = kube;
        this.tokens = new ServiceAccountTokens(kube);
        this.store = store;
        this.caller = caller;
    }

    /** Return the store whose references these are. */
    public Ref store() {
        return store;
    }

    /** Return the namespace that a reference means. */
    public String namespace(@Nullable String named) {
        String wanted = named == null ? "" : named;
        if (store.namespace().isEmpty()) {
            return wanted.isEmpty() ? caller : wanted;
        }
        if (!wanted.isEmpty() && !wanted.equals(store.namespace())) {
            throw new FaultException(
                    Fault.INVALID,
                    "a SecretStore may only refer to its own namespace, not to \"" + wanted
                            + "\". Move what it refers to, or make it a ClusterSecretStore");
        }
        return store.namespace();
    }

    /** Return the text under a key of a Secret; {@code field} is where the reference stands. */
    public Redacted<String> text(@Nullable SecretKeyRef ref, String field) {
        return bytes(ref, field).map(value -> new String(value, StandardCharsets.UTF_8));
    }

    private Redacted<byte[]> bytes(@Nullable SecretKeyRef ref, String field) {
        String name = ref == null ? null : ref.name();
        String key = ref == null ? null : ref.key();
        if (ref == null || name == null || key == null) {
            throw new FaultException(Fault.INVALID, field + " has to name a Secret and a key in it");
        }
        Ref secret = new Ref(SECRET, namespace(ref.namespace()), name);
        String encoded = kube.get(secret)
                .orElseThrow(() -> absent(field, secret, ""))
                .text("data", key)
                .orElseThrow(() -> absent(field, secret, key));
        return Redacted.of(Base64.getDecoder().decode(encoded));
    }

    private static FaultException absent(String field, Ref object, String key) {
        String what = object.gvk().kind() + " " + object.namespace() + "/" + object.name();
        return new FaultException(
                Fault.NOT_FOUND,
                field + ": " + (key.isEmpty() ? what + " does not exist" : what + " has no key \"" + key + "\""));
    }

    /** Return certificates of authorities in PEM: those that stand here in base64, or else those that are referred to. */
    public Optional<String> authorities(@Nullable String bundle, @Nullable CaProvider elsewhere) {
        if (bundle != null && !bundle.isEmpty()) {
            return Optional.of(pem(bundle));
        }
        if (elsewhere == null) {
            return Optional.empty();
        }
        boolean secret = elsewhere.type().equals("Secret");
        Ref ref = new Ref(secret ? SECRET : CONFIG_MAP, namespace(elsewhere.namespace()), elsewhere.name());
        String key = elsewhere.key() == null ? "ca.crt" : elsewhere.key();
        KubeObject object = kube.get(ref).orElseThrow(() -> absent("caProvider", ref, ""));
        String text = object.text("data", key).orElseThrow(() -> absent("caProvider", ref, key));
        return Optional.of(secret ? pem(text) : text);
    }

    private static String pem(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new FaultException(Fault.INVALID, "caBundle has to be PEM in base64");
        }
    }

    /** Return a new token of a service account for the audiences that it names. */
    public Redacted<String> token(ServiceAccountRef account, long seconds) {
        List<String> audiences = account.audiences() == null ? List.of() : account.audiences();
        return tokens.request(accountRef(account), audiences, seconds);
    }

    /** Return the annotations of a service account. */
    public Map<String, String> annotations(ServiceAccountRef account) {
        Ref ref = accountRef(account);
        return kube.get(ref)
                .orElseThrow(() -> absent("serviceAccountRef", ref, ""))
                .annotations();
    }

    /** Return which service account is meant. */
    public Ref accountRef(ServiceAccountRef account) {
        return new Ref(Gvk.of("v1", "ServiceAccount"), namespace(account.namespace()), account.name());
    }
}
