package dev.slipway.delivery.channel.hub;

import dev.slipway.delivery.channel.enrol.Registrations;
import dev.slipway.delivery.channel.pki.AgentId;
import dev.slipway.kernel.fleet.FleetResource;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.watch.SelectedObjects;
import io.grpc.Server;
import io.grpc.ServerInterceptors;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.slipway.channel.v1.Entry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The port that agents dial: TLS 1.3 only, enrolment with a token, all else with a certificate of the hub's authority.
 * Providers are asked for what each cluster may have, and tell by {@link #changed} what is new.
 */
public final class AgentHub implements FleetResource.Line, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AgentHub.class);
    private static final long AGAIN_SECONDS = 1;
    private static final long NOTE_SECONDS = 60;
    private static final long UNTIL_NEXT_TRY_SECONDS = 5;
    /** How long agents of the hub before this one have to come back, until they count as gone. */
    private static final long RETURN_SECONDS = 30;

    private static final int THREADS = 16;

    private final HubSettings settings;
    private final Registrations registrations;
    private final Map<String, ResourceProvider> providers;
    private final Sessions sessions;
    private final Members members;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService calls = Executors.newFixedThreadPool(THREADS, daemons("agent-hub"));
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(daemons("agent-hub-timer"));
    private final PresenceNotes notes;
    private final HubTls tls;
    private final InstantSource clock;
    private @Nullable Server server;

    /** @param secrets those with the label of registrations */
    public AgentHub(
            HubSettings settings,
            Registrations registrations,
            SelectedObjects secrets,
            List<ResourceProvider> providers,
            InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.registrations = registrations;
        this.providers =
                providers.stream().collect(Collectors.toUnmodifiableMap(ResourceProvider::kind, Function.identity()));
        this.sessions = new Sessions(clock, this::presenceChanged);
        this.members = new Members(secrets, registrations, this::membersChanged);
        this.notes = new PresenceNotes(registrations, sessions);
        this.tls = new HubTls(clock);
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Begin to listen as soon as that is possible; it is tried in the background. */
    public void open() {
        timer.execute(this::tryToStart);
    }

    private void tryToStart() {
        try {
            start();
        } catch (FaultException fault) {
            LOG.warn("agents cannot connect yet: {}", fault.explanation());
            timer.schedule(this::tryToStart, UNTIL_NEXT_TRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Begin to listen; fails with UNAVAILABLE when the port is taken or the API server does not answer. */
    public synchronized void start() {
        tls.use(registrations.authorities());
        Server made = NettyServerBuilder.forAddress(new InetSocketAddress(settings.address(), settings.port()))
                .sslContext(tls.context())
                .executor(calls)
                .maxInboundMessageSize(settings.largestMessage())
                .keepAliveTime(settings.silence().toMillis() / 2, TimeUnit.MILLISECONDS)
                .keepAliveTimeout(settings.silence().toMillis() / 2, TimeUnit.MILLISECONDS)
                .permitKeepAliveTime(5, TimeUnit.SECONDS)
                .maxConcurrentCallsPerConnection(16)
                .handshakeTimeout(10, TimeUnit.SECONDS)
                .addService(new EnrolmentService(registrations))
                .addService(ServerInterceptors.intercept(
                        new HubService(providers, registrations, sessions, this::tell), new Identification(members)))
                .build();
        try {
            server = made.start();
        } catch (IOException e) {
            throw new FaultException(
                    Fault.UNAVAILABLE,
                    "cannot listen for agents on " + settings.address() + ":" + settings.port() + ": " + e.getMessage(),
                    e);
        }
        timer.scheduleWithFixedDelay(notes::write, NOTE_SECONDS, NOTE_SECONDS, TimeUnit.SECONDS);
        Instant begun = clock.instant();
        timer.schedule(() -> missed(begun), RETURN_SECONDS, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(this::refreshAuthority, NOTE_SECONDS, NOTE_SECONDS, TimeUnit.SECONDS);
        LOG.info(
                "agents can connect on port {}; fingerprint of the authority {}",
                port(),
                registrations.authority().fingerprint());
    }

    /** Use the authority as it is now, which may have been exchanged. */
    public void refreshAuthority() {
        try {
            tls.use(registrations.authorities());
        } catch (FaultException fault) {
            LOG.warn("the authority of agents cannot be read: {}", fault.explanation());
        }
    }

    /** Return the port that agents dial. */
    public synchronized int port() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server.getPort();
    }

    /** Tell the cluster's agent, if it is connected, that a resource is new or other than it was. */
    @Override
    public void changed(String cluster, String kind, String name, String digest) {
        ResourceProvider provider = providers.get(kind);
        if (provider != null) {
            Entry entry = HubService.entry(cluster, provider, name, digest);
            sessions.of(cluster).ifPresent(session -> session.changed(kind, entry));
        }
    }

    /** Tell all agents that are connected of a resource that is the same for all clusters. */
    public void changed(String kind, String name, String digest) {
        sessions.all().forEach(session -> changed(session.agent().cluster(), kind, name, digest));
    }

    /** Tell the cluster's agent, if it is connected, that a resource is no longer its. */
    @Override
    public void removed(String cluster, String kind, String name) {
        sessions.of(cluster).ifPresent(session -> session.removed(kind, name));
    }

    private void tell(Session session, ResourceProvider provider) {
        try {
            session.inventory(HubService.inventory(session.agent().cluster(), provider));
        } catch (FaultException fault) {
            LOG.debug("not known yet: {}", fault.explanation());
            timer.schedule(() -> tellIfThere(session, provider), AGAIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void tellIfThere(Session session, ResourceProvider provider) {
        if (sessions.of(session.agent().cluster()).filter(session::equals).isPresent()) {
            tell(session, provider);
        }
    }

    /** Return what is known of the connection of a cluster's agent since this hub began; empty when it was never here. */
    public Optional<Presence> presence(String cluster) {
        return sessions.presence(cluster);
    }

    /** Call the listener with a cluster whose agent came or went. It must only note that. */
    public void onPresence(Consumer<String> listener) {
        listeners.add(listener);
    }

    private void presenceChanged(String cluster) {
        listeners.forEach(listener -> listener.accept(cluster));
        if (!timer.isShutdown()) {
            timer.execute(notes::write);
        }
    }

    private void missed(Instant since) {
        try {
            notes.absent(since).forEach(cluster -> listeners.forEach(listener -> listener.accept(cluster)));
        } catch (FaultException fault) {
            LOG.warn("which agents have gone cannot be noted yet: {}", fault.explanation());
            timer.schedule(() -> missed(since), RETURN_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void membersChanged(String cluster) {
        sessions.of(cluster).filter(session -> !members.shows(session.agent())).ifPresent(this::expel);
    }

    private void expel(Session session) {
        AgentId agent = session.agent();
        LOG.info("agent of cluster {} is not registered any more; it is disconnected", agent.cluster());
        session.end(Statuses.of(Registrations.revoked(agent)));
        sessions.end(session);
    }

    @Override
    public synchronized void close() {
        timer.shutdownNow();
        sessions.all().forEach(session -> session.end(Status.UNAVAILABLE.withDescription("the hub stops")));
        if (server != null) {
            server.shutdownNow();
        }
        calls.shutdownNow();
        members.close();
    }
}
