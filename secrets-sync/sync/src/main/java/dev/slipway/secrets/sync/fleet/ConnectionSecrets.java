package dev.slipway.secrets.sync.fleet;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.SelectedObjects;
import dev.slipway.secrets.store.KeyedSecret;
import dev.slipway.secrets.store.StoredSecret;
import dev.slipway.secrets.store.Wish;
import dev.slipway.secrets.value.Find;
import dev.slipway.secrets.value.SecretData;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What claims, composite resources and managed resources wrote: Secrets of the type of connection secrets, and no others, by
 * a watch, so that rotation is seen at once and asking costs nothing.
 */
final class ConnectionSecrets implements AutoCloseable {

    private static final String TYPE = "connection.crossplane.io/v1alpha1";
    private static final Gvk SECRET = Gvk.of("v1", "Secret");

    private final Kube kube;
    private final SelectedObjects secrets;

    ConnectionSecrets(Kube kube) {
        this.kube = kube;
        this.secrets = SelectedObjects.secretsOfType(kube, TYPE);
    }

    /** Call the listener with every one that is written or goes. */
    void on(Consumer<Ref> listener) {
        secrets.on(secret -> listener.accept(new Ref(SECRET, secret.namespace(), secret.name())));
    }

    Optional<StoredSecret> answer(String namespace, Wish wish) {
        return wish.fold(
                one -> find(namespace, one.secret().key()).map(secret -> KeyedSecret.of(secret.map("data"))),
                many -> Optional.of(search(namespace, many.find())));
    }

    /** One that the watch has not seen yet may have been written this moment. */
    private Optional<KubeObject> find(String namespace, String name) {
        return secrets.find(namespace, name)
                .or(() -> kube.get(new Ref(SECRET, namespace, name))
                        .filter(secret ->
                                secret.text("type").filter(TYPE::equals).isPresent()))
                .filter(secret -> !secret.isDeleting());
    }

    private StoredSecret search(String namespace, Find find) {
        Map<String, byte[]> found = new TreeMap<>();
        for (KubeObject secret : secrets.objects()) {
            if (secret.namespace().equals(namespace) && find.matches(secret.name(), secret.labels())) {
                found.put(secret.name(), KeyedSecret.of(secret.map("data")).value(""));
            }
        }
        return KeyedSecret.of(SecretData.of(found));
    }

    @Override
    public void close() {
        secrets.close();
    }
}
