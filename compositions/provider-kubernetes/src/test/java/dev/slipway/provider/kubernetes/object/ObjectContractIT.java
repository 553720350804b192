package dev.slipway.provider.kubernetes.object;

import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.managed.kind.Adoption;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.Purpose;
import dev.slipway.managed.kind.Wanted;
import dev.slipway.managed.testing.ApiFront;
import dev.slipway.managed.testing.KubeconfigSecrets;
import dev.slipway.provider.kubernetes.cluster.Clusters;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.testkit.external.ExternalResourceContract;
import dev.slipway.testkit.external.Outside;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Objects keep the contract on a real API server, whichever call of an operation is cut off. */
class ObjectContractIT extends ExternalResourceContract<ObjectWanted, ObjectState> {

    private static final String TOKEN = "contract-s3cret-token";

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    private static String namespace;
    private static ApiFront front;
    private static Clusters clusters;
    private static ObjectWatches watched;

    @BeforeAll
    static void start() {
        namespace = API.newNamespace("contract");
        front = ApiFront.before(
                API.client(),
                identity -> API.client()
                                .configMaps()
                                .inNamespace(namespace)
                                .withName(identity.externalName())
                                .get()
                        != null);
        Kube hub = new Kube(API.client());
        clusters = new Clusters(hub, new Watches(hub));
        watched = new ObjectWatches(ref -> {});
    }

    @AfterAll
    static void stop() {
        watched.close();
        clusters.close();
        front.close();
    }

    @Override
    protected ExternalResource<ObjectWanted, ObjectState> resource() {
        return new ObjectResource(
                clusters.of(connection("front", front.url())), watched, new ReferenceHolds(new Kube(API.client())));
    }

    @Override
    protected ExternalResource<ObjectWanted, ObjectState> unreachable() {
        return new ObjectResource(
                clusters.of(connection("nowhere", "http://127.0.0.1:1")),
                watched,
                new ReferenceHolds(new Kube(API.client())));
    }

    @Override
    protected Outside outside() {
        return front;
    }

    @Override
    protected String secret() {
        return TOKEN;
    }

    @Override
    protected ObjectWanted desired(Identity identity) {
        return wanted(identity, Map.of("key", "value", "gone", "soon"));
    }

    @Override
    protected ObjectWanted changed(Identity identity) {
        return wanted(identity, Map.of("key", "other", "new", "value"));
    }

    private static ObjectWanted wanted(Identity identity, Map<String, Object> data) {
        KubeObject object = KubeObject.of(new Ref(ObjectKind.CLASSIC, "", identity.externalName()))
                .with(identity.ownerUid(), "metadata", "uid");
        Map<String, Object> manifest = Map.of(
                "apiVersion", "v1", "kind", "ConfigMap", "metadata", Map.of("namespace", namespace), "data", data);
        return new ObjectKind(new Kube(API.client()), new Watches(new Kube(API.client())), clusters, watched)
                .desired(new Wanted(
                        object,
                        Map.of("manifest", manifest),
                        Purpose.CREATE,
                        Adoption.OWN_ONLY,
                        new KubeconfigSecrets("", TOKEN)));
    }

    private static Connection connection(String name, String server) {
        KubeObject config = KubeObject.of(new Ref(ObjectKind.CONFIGS.classic(), "", name))
                .with(
                        Map.of(
                                "credentials",
                                Map.of(
                                        "source",
                                        "Secret",
                                        "secretRef",
                                        Map.of("name", "a", "namespace", "b", "key", "c"))),
                        "spec");
        return new Connection(config, new KubeconfigSecrets(server, TOKEN));
    }
}
