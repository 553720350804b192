package dev.slipway.cloud.aws;

import dev.slipway.cloud.call.CallObserver;
import dev.slipway.cloud.call.Pacer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * All AWS clients of a process: one connection pool, one client per service and target, made when first asked for, and
 * one pace per account and region. The clients do not retry: whoever owns the work does. Safe for use by many threads.
 */
public final class AwsClients implements AutoCloseable {

    /** More targets than this are rare; the client that was used longest ago makes room. */
    private static final int KEPT = 256;

    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);

    private static final AwsService<StsClient> STS = AwsService.of("sts", StsClient.class, StsClient::builder);

    private record Key(String service, AwsTarget target) {}

    private record Account(AwsCredentials credentials, String region) {}

    private final SdkHttpClient http = ApacheHttpClient.builder()
            .maxConnections(64)
            .connectionTimeout(Duration.ofSeconds(5))
            .socketTimeout(CALL_TIMEOUT)
            .build();
    private final Map<Key, SdkClient> clients = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Account, Pacer> pacers = new LinkedHashMap<>(16, 0.75f, true);
    private final Credentials credentials = new Credentials(this);
    private final Map<AwsCredentials, String> accountIds = new ConcurrentHashMap<>();
    private final double callsPerSecond;
    private final List<ExecutionInterceptor> interceptors;

    /** Make clients that keep to a pace which AWS bears. */
    public AwsClients() {
        this(Pacer.FASTEST);
    }

    /** Make clients that keep to that pace and tell the observer of every call. */
    public AwsClients(CallObserver observer) {
        this(Pacer.FASTEST, List.of(new ObservingInterceptor(observer)));
    }

    /** Make clients with another pace, such as an emulator bears. */
    public AwsClients(double callsPerSecond) {
        this(callsPerSecond, List.of());
    }

    /** Make clients whose every call the given interceptors see. */
    public AwsClients(double callsPerSecond, List<ExecutionInterceptor> interceptors) {
        this.callsPerSecond = callsPerSecond;
        this.interceptors = List.copyOf(interceptors);
    }

    public StsClient sts(AwsTarget target) {
        return client(STS, target);
    }

    /** Return the client of a service; equal targets share one. */
    public synchronized <C extends SdkClient> C client(AwsService<C> service, AwsTarget target) {
        Key key = new Key(service.name(), target);
        SdkClient cached = clients.get(key);
        if (cached == null) {
            cached = service.build(
                    new ClientSettings(target, credentials.provider(target), configuration(target), http));
            clients.put(key, cached);
            dropEldest();
        }
        return service.cast(cached);
    }

    AwsCredentialsProvider provider(AwsTarget target) {
        return credentials.provider(target);
    }

    /** Return the number of the account that a target's credentials belong to; AWS is asked once. */
    public String accountId(AwsTarget target) {
        String known = accountIds.get(target.credentials());
        if (known != null) {
            return known;
        }
        String asked = AwsFaults.call(
                new AwsCall(STS.name(), "GetCallerIdentity", "ask who the credentials belong to"),
                target,
                () -> sts(target).getCallerIdentity().account());
        if (accountIds.size() > KEPT) {
            accountIds.clear();
        }
        accountIds.put(target.credentials(), asked);
        return asked;
    }

    /** A dropped client is not closed: somebody may still hold it, and its pool is shared. */
    private void dropEldest() {
        if (clients.size() > KEPT) {
            clients.remove(clients.keySet().iterator().next());
        }
        if (pacers.size() > KEPT) {
            pacers.remove(pacers.keySet().iterator().next());
        }
    }

    private ClientOverrideConfiguration configuration(AwsTarget target) {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(DefaultRetryStrategy.doNotRetry())
                .apiCallTimeout(CALL_TIMEOUT)
                .addExecutionInterceptor(new PacingInterceptor(pacer(target)))
                .applyMutation(builder -> interceptors.forEach(builder::addExecutionInterceptor))
                .build();
    }

    private Pacer pacer(AwsTarget target) {
        return pacers.computeIfAbsent(
                new Account(target.credentials(), target.region()), account -> Pacer.real("AWS", callsPerSecond));
    }

    @Override
    public synchronized void close() {
        clients.values().forEach(SdkClient::close);
        clients.clear();
        http.close();
    }
}
