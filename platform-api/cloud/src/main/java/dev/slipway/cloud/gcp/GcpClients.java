package dev.slipway.cloud.gcp;

import com.google.api.client.googleapis.services.json.AbstractGoogleJsonClient;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.apache.v2.ApacheHttpTransport;
import dev.slipway.cloud.call.CallObserver;
import dev.slipway.cloud.call.Pacer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All Google Cloud clients of a process: one connection pool, one client per service and target, made when first asked
 * for, tokens that are shared by all clients of the same credentials, and one pace per project and region. The clients do
 * not retry: whoever owns the work does. Safe for use by many threads.
 */
public final class GcpClients implements AutoCloseable {

    /** More targets than this are rare; the client that was used longest ago makes room. */
    private static final int KEPT = 256;

    private static final int CONNECTIONS = 64;
    private static final int CONNECTIONS_PER_HOST = 16;

    private record Key(String service, GcpTarget target) {}

    private record Quota(GcpCredentials credentials, String project, String region) {}

    private final HttpTransport http = new ApacheHttpTransport(ApacheHttpTransport.newDefaultHttpClientBuilder()
            .setMaxConnTotal(CONNECTIONS)
            .setMaxConnPerRoute(CONNECTIONS_PER_HOST)
            .build());
    private final Map<Key, AbstractGoogleJsonClient> clients = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Quota, Pacer> pacers = new LinkedHashMap<>(16, 0.75f, true);
    private final Tokens tokens = new Tokens(http, System.getenv());
    private final double callsPerSecond;
    private final CallObserver observer;

    /** Make clients that keep to a pace which Google bears and tell the observer of every call. */
    public GcpClients(CallObserver observer) {
        this(Pacer.FASTEST, observer);
    }

    /** Make clients with another pace, such as an emulator bears. */
    public GcpClients(double callsPerSecond, CallObserver observer) {
        this.callsPerSecond = callsPerSecond;
        this.observer = observer;
    }

    /** Return the client of a service; equal targets share one. */
    public synchronized <C extends AbstractGoogleJsonClient> C client(GcpService<C> service, GcpTarget target) {
        Key key = new Key(service.name(), target);
        AbstractGoogleJsonClient cached = clients.get(key);
        if (cached == null) {
            EachRequest each =
                    new EachRequest(service.name(), tokens.of(target), pacer(target), observer, target.quotaProject());
            cached = service.build(target, http, each);
            clients.put(key, cached);
            dropEldest(clients);
        }
        return service.cast(cached);
    }

    private Pacer pacer(GcpTarget target) {
        Quota quota = new Quota(target.credentials(), target.project(), target.region());
        Pacer pacer = pacers.computeIfAbsent(quota, key -> Pacer.real("Google Cloud", callsPerSecond));
        dropEldest(pacers);
        return pacer;
    }

    private static <K, V> void dropEldest(Map<K, V> kept) {
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    @Override
    public synchronized void close() {
        clients.clear();
        try {
            http.shutdown();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
