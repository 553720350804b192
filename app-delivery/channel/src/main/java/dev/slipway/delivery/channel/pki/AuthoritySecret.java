package dev.slipway.delivery.channel.pki;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.kube.Kube;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The Secret that keeps the authority, {@code slipway-agents-ca}. It is made once: of several hubs that start at the same
 * time one makes it and the others read it. Who deletes it makes every agent enrol again; who exchanges it by
 * {@link #rotate} does not.
 */
public final class AuthoritySecret {

    static final String NAME = "slipway-agents-ca";

    private static final String FIELD_MANAGER = "slipway-agents";
    private static final String CERTIFICATE = "tls.crt";
    private static final String KEY = "tls.key";
    private static final String NEXT_CERTIFICATE = "next.crt";
    private static final String NEXT_KEY = "next.key";
    private static final String NEXT_FROM = "next.from";
    private static final String NEXT_UNTIL = "next.until";
    private static final String PREVIOUS_CERTIFICATE = "previous.crt";
    private static final String PREVIOUS_UNTIL = "previous.until";
    private static final Gvk SECRET = Gvk.of("v1", "Secret");

    private final Kube kube;
    private final Ref ref;
    private final InstantSource clock;

    public AuthoritySecret(Kube kube, String namespace, InstantSource clock) {
        this.kube = kube;
        this.ref = new Ref(SECRET, namespace, NAME);
        this.clock = clock;
    }

    /** Return the authority; makes it when there is none. */
    public Authorities get() {
        return kube.get(ref).map(this::current).orElseGet(() -> read(make()));
    }

    /**
     * Begin to exchange the authority: the new one signs for agents at once, and agents learn to trust it when they
     * renew. After the patience it takes the place of the old one, whose agents are let in for the same time again.
     * CONFLICT while another exchange goes on.
     *
     * @return when it takes the place
     */
    public Instant rotate(Duration patience) {
        get();
        KubeObject secret = kube.get(ref).orElseThrow(() -> new FaultException(Fault.CONFLICT, ref + " is gone"));
        Optional<Instant> end = time(secret, NEXT_FROM).or(() -> time(secret, PREVIOUS_UNTIL));
        if (end.isPresent()) {
            throw new FaultException(
                    Fault.CONFLICT, "the authority is being exchanged already, which goes on after " + end.get());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Authority next = Authority.make(now);
        Map<String, Object> data = new LinkedHashMap<>(secret.map("data"));
        data.put(NEXT_CERTIFICATE, base64(Encoding.pem(next.certificate())));
        data.put(NEXT_KEY, base64(Encoding.pem(next.key()).reveal()));
        data.put(NEXT_FROM, base64(now.plus(patience).toString()));
        data.put(NEXT_UNTIL, base64(now.plus(patience.multipliedBy(2)).toString()));
        kube.replace(secret.with(data, "data"), FIELD_MANAGER);
        return now.plus(patience);
    }

    private Authorities current(KubeObject secret) {
        Map<String, Object> before = secret.map("data");
        Map<String, Object> after = advanced(secret);
        if (after.equals(before)) {
            return read(secret);
        }
        try {
            return read(kube.replace(secret.with(after, "data"), FIELD_MANAGER));
        } catch (FaultException fault) {
            if (fault.fault() != Fault.CONFLICT) {
                throw fault;
            }
            // Another hub was faster, with the same result.
            return read(secret.with(after, "data"));
        }
    }

    /** Return the Secret's content as it should be now. */
    private Map<String, Object> advanced(KubeObject secret) {
        Map<String, Object> data = new LinkedHashMap<>(secret.map("data"));
        Instant now = clock.instant();
        if (isOver(time(secret, PREVIOUS_UNTIL), now)) {
            data.keySet().removeAll(Set.of(PREVIOUS_CERTIFICATE, PREVIOUS_UNTIL));
        }
        if (isOver(time(secret, NEXT_FROM), now)) {
            move(data, CERTIFICATE, PREVIOUS_CERTIFICATE);
            move(data, NEXT_UNTIL, PREVIOUS_UNTIL);
            move(data, NEXT_CERTIFICATE, CERTIFICATE);
            move(data, NEXT_KEY, KEY);
            data.remove(NEXT_FROM);
        }
        return data;
    }

    private static void move(Map<String, Object> data, String from, String to) {
        Object value = data.remove(from);
        if (value != null) {
            data.put(to, value);
        }
    }

    private static boolean isOver(Optional<Instant> end, Instant now) {
        return end.filter(instant -> !now.isBefore(instant)).isPresent();
    }

    private static Optional<Instant> time(KubeObject secret, String key) {
        return secret.at("data", key).isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text(secret, key)));
    }

    private KubeObject make() {
        Authority made = Authority.make(clock.instant());
        KubeObject secret = KubeObject.of(ref)
                .with("kubernetes.io/tls", "type")
                .with(
                        Map.of(
                                CERTIFICATE, base64(Encoding.pem(made.certificate())),
                                KEY, base64(Encoding.pem(made.key()).reveal())),
                        "data");
        try {
            return kube.create(secret, FIELD_MANAGER);
        } catch (FaultException fault) {
            if (fault.fault() != Fault.CONFLICT) {
                throw fault;
            }
            return kube.get(ref).orElseThrow(() -> fault);
        }
    }

    private static Authorities read(KubeObject secret) {
        Authority serving = authority(secret, CERTIFICATE, KEY);
        List<X509Certificate> accepted = new ArrayList<>(List.of(serving.certificate()));
        Authority signing = serving;
        if (secret.at("data", NEXT_CERTIFICATE).isPresent()) {
            signing = authority(secret, NEXT_CERTIFICATE, NEXT_KEY);
            accepted.add(signing.certificate());
        }
        if (secret.at("data", PREVIOUS_CERTIFICATE).isPresent()) {
            accepted.add(certificate(secret, PREVIOUS_CERTIFICATE));
        }
        return new Authorities(serving, signing, accepted);
    }

    private static Authority authority(KubeObject secret, String certificate, String key) {
        return new Authority(certificate(secret, certificate), Encoding.key(Redacted.of(text(secret, key))));
    }

    private static X509Certificate certificate(KubeObject secret, String key) {
        return Encoding.certificate(text(secret, key).getBytes(StandardCharsets.US_ASCII));
    }

    private static String text(KubeObject secret, String key) {
        return secret.text("data", key)
                .map(value -> new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8))
                .orElseThrow(() -> new FaultException(
                        Fault.INVALID,
                        "the Secret " + secret.ref() + " has no " + key + "; delete it to have it made"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
