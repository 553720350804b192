package dev.slipway.delivery.channel.enrol;

import dev.slipway.delivery.channel.Digests;
import dev.slipway.delivery.channel.Names;
import dev.slipway.delivery.channel.pki.AgentId;
import dev.slipway.delivery.channel.pki.Authorities;
import dev.slipway.delivery.channel.pki.Authority;
import dev.slipway.delivery.channel.pki.AuthoritySecret;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.kube.Kube;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The agents of a hub, one Secret each. Every change is a compare-and-swap on the Secret, so that a token is spent once
 * whatever number of hubs is asked at the same time. Every failure is a {@link FaultException} that tells a stranger
 * nothing.
 */
public final class Registrations {

    private static final Gvk SECRET = Gvk.of("v1", "Secret");
    private static final String FIELD_MANAGER = "slipway-agents";
    private static final String PREFIX = "slipway-agent-";
    private static final int TOKEN_BYTES = 32;
    private static final int ATTEMPTS = 8;

    private final Kube kube;
    private final AuthoritySecret authority;
    private final String namespace;
    private final Duration lifetime;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param namespace where the Secrets are
     * @param lifetime of an agent's certificate
     */
    public Registrations(Kube kube, String namespace, Duration lifetime, InstantSource clock) {
        this.kube = kube;
        this.authority = new AuthoritySecret(kube, namespace, clock);
        this.namespace = namespace;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** Return the authority that hubs show. */
    public Authority authority() {
        return authority.get().serving();
    }

    /** Return the authority and the one before or after it, where it is being exchanged. */
    public Authorities authorities() {
        return authority.get();
    }

    /** Begin to exchange the authority, as {@link AuthoritySecret#rotate} does; return when the new one is shown. */
    public Instant rotateAuthority(Duration patience) {
        return authority.rotate(patience);
    }

    /**
     * Return a new token for the agent of a cluster; registers the cluster if it is not. A token that was given before and
     * not used is worth nothing any more.
     */
    public Invitation invite(String cluster, Duration validity) {
        Names.cluster(cluster);
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant expires = clock.instant().plus(validity).truncatedTo(ChronoUnit.SECONDS);
        Map<String, String> values = new LinkedHashMap<>();
        values.put(Registration.CLUSTER, cluster);
        values.put(Registration.TOKEN_HASH, hash(token));
        values.put(Registration.TOKEN_EXPIRES, expires.toString());
        values.put(Registration.SPENT_BY, "");
        if (!created(cluster, values)) {
            change(cluster, registration -> registration.with(values));
        }
        return new Invitation(cluster, Redacted.of(token), expires, authority().fingerprint());
    }

    private boolean created(String cluster, Map<String, String> values) {
        if (kube.get(ref(cluster)).isPresent()) {
            return false;
        }
        KubeObject empty = KubeObject.of(ref(cluster)).withLabel(Registration.LABEL, Registration.VALUE);
        try {
            kube.create(new Registration(empty).with(values), FIELD_MANAGER);
            return true;
        } catch (FaultException fault) {
            if (fault.fault() == Fault.CONFLICT) {
                return false;
            }
            throw fault;
        }
    }

    /**
     * Return a certificate for whoever has the token. The token is spent by the key of the request: the same request with
     * the same token is answered again as long as the token would have lived, so that an agent whose answer was lost can
     * ask again, and nobody else can.
     */
    public X509Certificate enrol(String cluster, String token, byte[] request) {
        String key = Digests.of(Authority.publicKey(request).getEncoded());
        Instant now = clock.instant();
        Authority signer = authorities().signing();
        Registration spent = change(cluster, registration -> {
            check(registration, token, key, now);
            return registration.with(Map.of(
                    Registration.SPENT_BY, key,
                    Registration.ENROLLED, now.truncatedTo(ChronoUnit.SECONDS).toString(),
                    Registration.CERTIFICATE_EXPIRES, expires(now)));
        });
        return signer.forAgent(spent.identity(), request, now, lifetime);
    }

    private String expires(Instant now) {
        return now.plus(lifetime).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void check(Registration registration, String token, String key, Instant now) {
        byte[] known = registration.text(Registration.TOKEN_HASH).getBytes(StandardCharsets.US_ASCII);
        if (known.length == 0 || !MessageDigest.isEqual(known, hash(token).getBytes(StandardCharsets.US_ASCII))) {
            throw refused();
        }
        Instant end = Instant.parse(registration.text(Registration.TOKEN_EXPIRES));
        if (!now.isBefore(end)) {
            throw new FaultException(
                    Fault.DENIED, "the token ended at " + end + "; ask for a new one with `slipway agent token`");
        }
        String spentBy = registration.text(Registration.SPENT_BY);
        if (!spentBy.isEmpty() && !spentBy.equals(key)) {
            throw new FaultException(
                    Fault.DENIED, "the token was used already; ask for a new one with `slipway agent token`");
        }
    }

    /** The same whether there is no such cluster or no such token: a stranger learns nothing. */
    private static FaultException refused() {
        return new FaultException(
                Fault.DENIED, "the cluster has no such token; ask for one with `slipway agent token`");
    }

    /** Return a new certificate for an agent that is known by the one it has. */
    public X509Certificate renew(AgentId agent, byte[] request) {
        Authority.publicKey(request);
        Instant now = clock.instant();
        Registration changed = change(agent.cluster(), registration -> {
            if (!registration.identity().equals(agent)) {
                throw revoked(agent);
            }
            return registration.with(Map.of(Registration.CERTIFICATE_EXPIRES, expires(now)));
        });
        return authorities().signing().forAgent(changed.identity(), request, now, lifetime);
    }

    /** Return what is said to an agent whose registration is gone. */
    public static FaultException revoked(AgentId agent) {
        return new FaultException(
                Fault.DENIED,
                "the agent of cluster " + agent.cluster() + " is not registered any more; enrol it with a new token");
    }

    private Registration change(String cluster, java.util.function.Function<Registration, KubeObject> change) {
        for (int attempt = 1; ; attempt++) {
            KubeObject secret = find(cluster).map(Registration::secret).orElseThrow(Registrations::refused);
            try {
                return new Registration(kube.replace(change.apply(new Registration(secret)), FIELD_MANAGER));
            } catch (FaultException fault) {
                if (fault.fault() != Fault.CONFLICT || attempt == ATTEMPTS) {
                    throw fault;
                }
            }
        }
    }

    /** Note something on the registration, for people to read; one that is gone is left alone. */
    public void annotate(AgentId agent, UnaryOperator<Map<String, String>> annotations) {
        Registration registration = find(agent.cluster()).orElse(null);
        if (registration == null || !registration.identity().equals(agent)) {
            return;
        }
        Map<String, String> before = registration.secret().annotations();
        Map<String, String> after = annotations.apply(before);
        if (!before.entrySet().containsAll(after.entrySet())) {
            kube.annotate(registration.secret().ref(), after);
        }
    }

    /** Return the registration of a cluster's agent as it is now. */
    public Optional<Registration> find(String cluster) {
        return kube.get(ref(cluster)).map(Registration::new).filter(found -> found.cluster()
                .equals(cluster));
    }

    public List<Registration> list() {
        return kube.list(SECRET, namespace, Map.of(Registration.LABEL, Registration.VALUE)).stream()
                .map(Registration::new)
                .toList();
    }

    /** Delete the registration: the agent's certificate is worth nothing from now on. Absence is success. */
    public void revoke(String cluster) {
        kube.delete(ref(cluster), "");
    }

    private Ref ref(String cluster) {
        return new Ref(SECRET, namespace, PREFIX + Names.cluster(cluster));
    }

    private static String hash(String token) {
        return Digests.of(token.getBytes(StandardCharsets.UTF_8));
    }
}
