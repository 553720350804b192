package dev.slipway.delivery.channel;

import dev.slipway.delivery.channel.enrol.Invitation;
import dev.slipway.delivery.channel.enrol.Registration;
import dev.slipway.delivery.channel.enrol.Registrations;
import dev.slipway.delivery.channel.hub.AgentHub;
import dev.slipway.delivery.channel.hub.HubSettings;
import dev.slipway.delivery.channel.hub.ResourceProvider;
import dev.slipway.delivery.channel.link.CredentialSecret;
import dev.slipway.delivery.channel.link.Greeting;
import dev.slipway.delivery.channel.link.HubLink;
import dev.slipway.delivery.channel.link.LinkSettings;
import dev.slipway.delivery.channel.link.Listed;
import dev.slipway.delivery.channel.link.Subscriber;
import dev.slipway.delivery.channel.pki.Authority;
import dev.slipway.delivery.channel.pki.KeyRequest;
import dev.slipway.delivery.channel.pki.PinnedTrust;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.SelectedObjects;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import io.slipway.channel.v1.FromAgent;
import io.slipway.channel.v1.FromHub;
import io.slipway.channel.v1.HubGrpc;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** A hub with one kind of resources, notes, and agents that remember the names of theirs. */
final class ChannelFixture implements AutoCloseable {

    final Registrations registrations;
    final Notes notes = new Notes();
    final AgentHub hub;
    private final Kube kube;
    private final String namespace;
    private final List<Agent> agents = new ArrayList<>();
    private volatile Duration ahead = Duration.ZERO;

    ChannelFixture(KubernetesClient client, String namespace) {
        this(client, namespace, Duration.ofHours(1));
    }

    ChannelFixture(KubernetesClient client, String namespace, Duration lifetime) {
        this.kube = new Kube(client);
        this.namespace = namespace;
        registrations =
                new Registrations(kube, namespace, lifetime, () -> Instant.now().plus(ahead));
        hub = new AgentHub(
                HubSettings.on("127.0.0.1", 0),
                registrations,
                new SelectedObjects(kube, Gvk.of("v1", "Secret"), namespace, Registration.LABEL),
                List.of(notes),
                Clock.systemUTC());
        hub.start();
    }

    /** Have it be later for those who sign certificates. */
    void later(Duration duration) {
        ahead = duration;
        hub.refreshAuthority();
    }

    Agent agent(String cluster, Invitation invitation) {
        Agent agent = new Agent(this, cluster, invitation);
        agents.add(agent);
        return agent;
    }

    void change(String cluster, String name, String content) {
        notes.put(cluster, name, content);
        hub.changed(cluster, "Note", name, Digests.of(content.getBytes(StandardCharsets.UTF_8)));
    }

    void remove(String cluster, String name) {
        notes.of(cluster).remove(name);
        hub.removed(cluster, "Note", name);
    }

    /** Return with which status somebody with this certificate is turned away. */
    Status.Code refusal(@Nullable X509Certificate certificate, @Nullable Redacted<PrivateKey> key) {
        ManagedChannel channel = open(certificate, key);
        try {
            HubGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(20, TimeUnit.SECONDS)
                    .renew(io.slipway.channel.v1.RenewRequest.getDefaultInstance());
            return Status.Code.OK;
        } catch (io.grpc.StatusRuntimeException refused) {
            return refused.getStatus().getCode();
        } finally {
            channel.shutdownNow();
        }
    }

    /** Return with which status the stream of an enrolled agent ends that says this. */
    Status.Code say(String cluster, FromAgent... messages) throws Exception {
        KeyRequest request = KeyRequest.make();
        Invitation invitation = registrations.invite(cluster, Duration.ofMinutes(1));
        X509Certificate certificate =
                registrations.enrol(cluster, invitation.token().reveal(), request.request());
        ManagedChannel channel = open(certificate, request.key());
        CompletableFuture<Status.Code> end = new CompletableFuture<>();
        StreamObserver<FromAgent> stream = HubGrpc.newStub(channel).connect(new StreamObserver<>() {
            @Override
            public void onNext(FromHub message) {}

            @Override
            public void onError(Throwable failure) {
                end.complete(Status.fromThrowable(failure).getCode());
            }

            @Override
            public void onCompleted() {
                end.complete(Status.Code.OK);
            }
        });
        for (FromAgent message : messages) {
            stream.onNext(message);
        }
        try {
            return end.get(60, TimeUnit.SECONDS);
        } finally {
            channel.shutdownNow();
        }
    }

    private ManagedChannel open(@Nullable X509Certificate certificate, @Nullable Redacted<PrivateKey> key) {
        var tls = GrpcSslContexts.forClient()
                .trustManager(new PinnedTrust(registrations.authority().fingerprint()));
        if (certificate != null && key != null) {
            tls.keyManager(key.reveal(), certificate);
        }
        try {
            return NettyChannelBuilder.forAddress("127.0.0.1", hub.port())
                    .overrideAuthority(Authority.HUB_NAME)
                    .sslContext(tls.build())
                    .build();
        } catch (SSLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        agents.forEach(Agent::close);
        hub.close();
    }

    /** The resources of the tests. */
    static final class Notes implements ResourceProvider {

        private final Map<String, Map<String, String>> all = new ConcurrentHashMap<>();
        private final Map<String, List<String>> reports = new ConcurrentHashMap<>();
        private volatile @Nullable String lie;

        Map<String, String> of(String cluster) {
            return all.computeIfAbsent(cluster, name -> new ConcurrentHashMap<>());
        }

        void put(String cluster, String name, String content) {
            of(cluster).put(name, content);
        }

        void lie(String content) {
            lie = content;
        }

        List<String> reports(String cluster) {
            return List.copyOf(reports.getOrDefault(cluster, List.of()));
        }

        @Override
        public String kind() {
            return "Note";
        }

        @Override
        public Map<String, String> inventory(String cluster) {
            Map<String, String> digests = new LinkedHashMap<>();
            of(cluster).forEach((name, content) -> digests.put(name, digest(content)));
            return digests;
        }

        private static String digest(String content) {
            return Digests.of(content.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Optional<byte[]> content(String cluster, String name, String digest) {
            String told = lie;
            return Optional.ofNullable(of(cluster).get(name))
                    .filter(content -> digest(content).equals(digest))
                    .map(content -> (told == null ? content : told).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void report(String cluster, Report report) {
            reports.computeIfAbsent(cluster, name -> new java.util.concurrent.CopyOnWriteArrayList<>())
                    .add(report.name() + "=" + new String(report.payload(), StandardCharsets.UTF_8));
        }
    }

    /** One agent, with its identity in a namespace of its own. */
    static final class Agent implements AutoCloseable, Subscriber {

        volatile HubLink link;
        private final Supplier<HubLink> fresh;
        private final CredentialSecret store;
        private final ConcurrentSkipListSet<String> names = new ConcurrentSkipListSet<>();
        private final AtomicReference<Redacted<String>> token;

        Agent(ChannelFixture fixture, String cluster, Invitation invitation) {
            String own = fixture.namespace + "-" + cluster + "-"
                    + Long.toString(Instant.now().toEpochMilli(), 36);
            fixture.kube.apply(
                    dev.slipway.kernel.object.KubeObject.of(
                            new dev.slipway.kernel.object.Ref(Gvk.of("v1", "Namespace"), "", own)),
                    "test");
            store = new CredentialSecret(fixture.kube, own);
            token = new AtomicReference<>(invitation.token());
            fresh = () -> new HubLink(
                    LinkSettings.to("127.0.0.1:" + fixture.hub.port(), invitation.fingerprint(), cluster, "test")
                            .waiting(Duration.ofMillis(100), Duration.ofMillis(500)),
                    store,
                    new HubLink.Parts(
                            () -> Optional.of(token.get()),
                            () -> new Greeting("v1.36.3", List.of("v1")),
                            List.of(this)),
                    Clock.systemUTC());
            link = fresh.get();
            link.start();
        }

        /** Start anew with the settings of the first time. */
        void restart() {
            link.close();
            link = fresh.get();
            link.start();
        }

        void give(Redacted<String> other) {
            token.set(other);
        }

        X509Certificate certificate() {
            return store.load().orElseThrow().certificate();
        }

        List<String> known() {
            return List.copyOf(new TreeSet<>(names));
        }

        @Override
        public String kind() {
            return "Note";
        }

        @Override
        public void inventory(List<Listed> resources) {
            names.clear();
            resources.forEach(resource -> names.add(resource.name()));
        }

        @Override
        public void changed(Listed resource) {
            names.add(resource.name());
        }

        @Override
        public void removed(String name) {
            names.remove(name);
        }

        @Override
        public void close() {
            link.close();
        }
    }
}
