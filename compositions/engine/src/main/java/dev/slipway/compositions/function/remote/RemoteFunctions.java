package dev.slipway.compositions.function.remote;

import dev.slipway.compositions.function.CompositionFunction;
import io.grpc.ChannelCredentials;
import io.grpc.ConnectivityState;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The connections of one process to functions: one for each function, kept as long as its endpoint stays the same. Safe for
 * use by many threads.
 */
public final class RemoteFunctions implements AutoCloseable {

    /** Less than a step may take, so that it is this call that says what it waited for. */
    private static final Duration DEADLINE = Duration.ofSeconds(18);

    private static final int MAX_MESSAGE = 16 * 1024 * 1024;

    private record Connection(Endpoint endpoint, ManagedChannel channel, AtomicReference<Reachability> known) {}

    private final Map<String, Connection> connections = new ConcurrentHashMap<>();
    private final ResponseCache cache;
    private final Duration deadline;

    public RemoteFunctions(InstantSource clock) {
        this(clock, CacheMeter.NONE);
    }

    public RemoteFunctions(InstantSource clock, CacheMeter meter) {
        this(clock, DEADLINE, meter);
    }

    RemoteFunctions(InstantSource clock, Duration deadline, CacheMeter meter) {
        this.cache = new ResponseCache(clock, meter);
        this.deadline = deadline;
    }

    /** Return the function of a name; the first one of a name connects when it is called. */
    public CompositionFunction at(String name, Endpoint endpoint) {
        return new RemoteFunction(
                name, endpoint.target(), () -> connection(name, endpoint).channel(), deadline, cache);
    }

    /**
     * Return whether the function can be reached as far as is known; asks for a connection if there is none. While one is
     * being made, what was known before still counts.
     */
    public Reachability reachability(String name, Endpoint endpoint) {
        Connection connection = connection(name, endpoint);
        ConnectivityState state = connection.channel().getState(true);
        Reachability reachability =
                switch (state) {
                    case READY -> Reachability.REACHED;
                    case TRANSIENT_FAILURE, SHUTDOWN -> Reachability.UNREACHABLE;
                    case IDLE, CONNECTING ->
                        Objects.requireNonNullElse(connection.known().get(), Reachability.UNKNOWN);
                };
        connection.known().set(reachability);
        return reachability;
    }

    /** What is known of a connection. */
    public enum Reachability {
        REACHED,
        UNKNOWN,
        UNREACHABLE
    }

    private Connection connection(String name, Endpoint endpoint) {
        return connections.compute(name, (key, existing) -> {
            if (existing != null && existing.endpoint().equals(endpoint)) {
                return existing;
            }
            if (existing != null) {
                existing.channel().shutdown();
            }
            return new Connection(endpoint, connect(endpoint), new AtomicReference<>(Reachability.UNKNOWN));
        });
    }

    private static ManagedChannel connect(Endpoint endpoint) {
        ChannelCredentials credentials = endpoint.tls() == null
                ? InsecureChannelCredentials.create()
                : endpoint.tls().credentials();
        return Grpc.newChannelBuilder(endpoint.target(), credentials)
                .maxInboundMessageSize(MAX_MESSAGE)
                .build();
    }

    @Override
    public void close() {
        connections.values().forEach(connection -> connection.channel().shutdown());
        connections.values().forEach(connection -> awaitEnd(connection.channel()));
        connections.clear();
    }

    private static void awaitEnd(ManagedChannel channel) {
        try {
            if (!channel.awaitTermination(1, TimeUnit.SECONDS)) {
                channel.shutdownNow();
            }
        } catch (InterruptedException problem) {
            channel.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
