package dev.slipway.secrets.store.kubernetes;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.secrets.store.DocumentSecret;
import dev.slipway.secrets.store.KeyedSecret;
import dev.slipway.secrets.store.Pushed;
import dev.slipway.secrets.store.SecretId;
import dev.slipway.secrets.store.StoreHealth;
import dev.slipway.secrets.store.StoredSecret;
import dev.slipway.secrets.store.WritableStore;
import dev.slipway.secrets.value.Find;
import dev.slipway.secrets.value.SecretData;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The Secrets of one namespace. */
final class NamespaceStore implements WritableStore {

    private static final Gvk SECRET = Gvk.of("v1", "Secret");
    private static final String MANAGER = "external-secrets";
    private static final Gvk REVIEW = Gvk.of("authorization.k8s.io/v1", "SelfSubjectRulesReview");

    private final Kube kube;
    private final String namespace;

    NamespaceStore(Kube kube, String namespace) {
        this.kube = kube;
        this.namespace = namespace;
    }

    /** Ask what the identity may do here; it has to be able to read Secrets. */
    @Override
    public StoreHealth check() {
        KubeObject review = KubeObject.of(Map.of(
                "apiVersion", REVIEW.apiVersion(), "kind", REVIEW.kind(), "spec", Map.of("namespace", namespace)));
        KubeObject answer = kube.create(review, "slipway-secrets");
        boolean readable = answer.list("status", "resourceRules").stream()
                .filter(Map.class::isInstance)
                .map(rule -> KubeObject.of((Map<?, ?>) rule))
                .anyMatch(NamespaceStore::readsSecrets);
        return readable
                ? StoreHealth.ready()
                : StoreHealth.failed("the identity may not get Secrets in the namespace " + namespace
                        + "; bind it to a Role that permits get, list and watch of secrets");
    }

    private static boolean readsSecrets(KubeObject rule) {
        return contains(rule, "verbs", "get")
                && contains(rule, "apiGroups", "")
                && contains(rule, "resources", "secrets");
    }

    private static boolean contains(KubeObject rule, String list, String wanted) {
        return rule.list(list).contains(wanted) || rule.list(list).contains("*");
    }

    @Override
    public Optional<StoredSecret> fetch(SecretId id) {
        Optional<KubeObject> secret = kube.get(new Ref(SECRET, namespace, id.key()));
        return secret.map(found -> id.metadata()
                ? DocumentSecret.named(
                        Json.toJsonBytes(Map.of("labels", found.labels(), "annotations", found.annotations())))
                : KeyedSecret.of(found.map("data")));
    }

    @Override
    public SecretData search(Find find) {
        if (!find.path().isEmpty()) {
            throw new FaultException(Fault.INVALID, "find.path means nothing in a namespace; find by name or tags");
        }
        Map<String, byte[]> found = new TreeMap<>();
        for (KubeObject secret : kube.list(SECRET, namespace, find.tags())) {
            if (find.matches(secret.name(), secret.labels())) {
                found.put(secret.name(), KeyedSecret.of(secret.map("data")).value(""));
            }
        }
        return SecretData.of(found);
    }

    @Override
    public boolean exists(Place place) {
        return kube.get(new Ref(SECRET, namespace, place.key()))
                .filter(secret ->
                        place.property().isEmpty() || secret.map("data").containsKey(place.property()))
                .isPresent();
    }

    /** One value needs the key that it goes to; the whole Secret goes with its labels and annotations. */
    @Override
    public void push(Place place, Pushed pushed) {
        SecretOptions options = pushed.options(SecretOptions.class);
        if (place.property().isEmpty() && !pushed.isWhole()) {
            throw new FaultException(
                    Fault.INVALID, "remoteRef.property has to name the key of the Secret, when secretKey is set");
        }
        Ref ref = new Ref(SECRET, namespace, place.key());
        SecretData wanted =
                place.property().isEmpty() ? pushed.data().reveal() : SecretData.of(place.property(), pushed.value());
        Optional<KubeObject> existing = kube.get(ref);
        SecretData before = existing.map(
                        found -> KeyedSecret.of(found.map("data")).data().reveal())
                .orElse(SecretData.EMPTY);
        KubeObject object = options.object(ref, before.with(wanted), pushed);
        if (existing.filter(found -> options.isAsDesired(found, object)).isEmpty()) {
            kube.apply(object, MANAGER);
        }
    }

    @Override
    public void delete(Place place) {
        Optional<KubeObject> found = kube.get(new Ref(SECRET, namespace, place.key()));
        if (found.isEmpty()) {
            return;
        }
        KubeObject secret = found.get();
        boolean last = secret.map("data").keySet().equals(Set.of(place.property()));
        if (place.property().isEmpty() || last) {
            kube.delete(secret.ref(), secret.uid());
        } else if (secret.map("data").containsKey(place.property())) {
            kube.merge(secret.ref(), Map.of("data", Collections.singletonMap(place.property(), null)));
        }
    }
}
