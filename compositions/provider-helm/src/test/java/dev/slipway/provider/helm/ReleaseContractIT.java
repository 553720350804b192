package dev.slipway.provider.helm;

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
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Releases keep the contract on a real API server, whichever change of an operation is cut off. Helm does several changes in
 * one operation, so what is counted is what stands there: a release has one object, and one record for each revision.
 */
class ReleaseContractIT extends ExternalResourceContract<ReleaseWanted, ReleaseState> {

    private static final String TOKEN = "contract-s3cret-token";
    private static final Map<String, String> OF_HELM = Map.of("owner", "helm");

    /** What an operation left behind is old enough to be taken up again. */
    private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    private static String namespace;
    private static ChartServer charts;
    private static ApiFront front;
    private static Clusters clusters;
    private static HelmRuns runs;

    @BeforeAll
    static void start() throws IOException {
        namespace = API.newNamespace("contract");
        charts = new ChartServer();
        front = ApiFront.before(API.client(), ReleaseContractIT::isThere).countingChanges();
        Kube hub = new Kube(API.client());
        clusters = new Clusters(hub, new Watches(hub));
        runs = new HelmRuns();
    }

    @AfterAll
    static void stop() {
        runs.close();
        clusters.close();
        front.close();
        charts.close();
    }

    private static boolean isThere(Identity identity) {
        return !records(Map.of("owner", "helm", "name", identity.externalName()))
                        .isEmpty()
                || boxes().stream()
                        .anyMatch(box -> box.getMetadata().getName().equals(identity.externalName() + "-box"));
    }

    private static List<Secret> records(Map<String, String> labels) {
        return API.client()
                .secrets()
                .inNamespace(namespace)
                .withLabels(labels)
                .list()
                .getItems();
    }

    private static List<ConfigMap> boxes() {
        return API.client().configMaps().inNamespace(namespace).list().getItems().stream()
                .filter(map -> map.getMetadata().getName().endsWith("-box"))
                .toList();
    }

    @Override
    protected ExternalResource<ReleaseWanted, ReleaseState> resource() {
        return at("front", front.url());
    }

    @Override
    protected ExternalResource<ReleaseWanted, ReleaseState> unreachable() {
        return at("nowhere", "http://127.0.0.1:1");
    }

    private static ExternalResource<ReleaseWanted, ReleaseState> at(String name, String server) {
        return new ReleaseResource(clusters.of(connection(name, server)), runs, LATER);
    }

    @Override
    protected Outside outside() {
        return new Counted();
    }

    @Override
    protected String secret() {
        return TOKEN;
    }

    @Override
    protected ReleaseWanted desired(Identity identity) {
        return wanted(identity, "green");
    }

    @Override
    protected ReleaseWanted changed(Identity identity) {
        return wanted(identity, "red");
    }

    /** An operation that fails takes the mark away; that it was begun is in the object's annotations. */
    private static ReleaseWanted wanted(Identity identity, String colour) {
        KubeObject object = KubeObject.of(new Ref(ReleaseKind.CLASSIC, "", identity.externalName()))
                .with(identity.ownerUid(), "metadata", "uid")
                .with(20L, "spec", "rollbackLimit");
        Map<String, Object> parameters = Map.of(
                "namespace",
                namespace,
                "chart",
                Map.of("repository", charts.url(), "name", "box", "version", "0.1.0"),
                "values",
                Map.of("colour", colour));
        return new ReleaseKind(ref -> Optional.empty(), clusters, runs, LATER)
                .desired(new Wanted(
                        object, parameters, Purpose.UPDATE, Adoption.UNOWNED, new KubeconfigSecrets("", TOKEN)));
    }

    private static Connection connection(String name, String server) {
        Map<String, Object> secret = Map.of("name", "a", "namespace", "b", "key", "c");
        KubeObject config = KubeObject.of(new Ref(ReleaseKind.CONFIGS.classic(), "", name))
                .with(Map.of("credentials", Map.of("source", "Secret", "secretRef", secret)), "spec");
        return new Connection(config, new KubeconfigSecrets(server, TOKEN));
    }

    /** The front, with the effects of whole operations. */
    private static final class Counted implements Outside {

        @Override
        public void crashAfter(int calls, Cut cut) {
            front.crashAfter(calls, cut);
        }

        @Override
        public boolean hasCrashed() {
            return front.hasCrashed();
        }

        @Override
        public void throttle(Step step) {
            front.throttle(step);
        }

        @Override
        public void deny(Step step) {
            front.deny(step);
        }

        @Override
        public void recover() {
            front.recover();
        }

        @Override
        public boolean slowDown() {
            return false;
        }

        @Override
        public long effects(Step step) {
            return switch (step) {
                case CREATE -> boxes().size();
                case UPDATE -> records(OF_HELM).size();
                case DELETE -> front.effects(Step.DELETE);
            };
        }

        @Override
        public boolean exists(Identity identity) {
            return front.exists(identity);
        }
    }
}
