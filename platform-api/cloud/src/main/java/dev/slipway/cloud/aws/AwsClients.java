package dev.slipway.cloud.aws;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * All AWS clients of a process: one connection pool, one client per service and target, made when first asked for, and
 * one pace per account and region. The clients do not retry: whoever owns the work does. Safe for use by many threads.
 */
public final class AwsClients implements AutoCloseable {

    /** More targets than this are rare; the client that was used longest ago makes room. */
    private static final int KEPT = 256;

    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);

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
    private final double callsPerSecond;

    /** Make clients that keep to a pace which AWS bears. */
    public AwsClients() {
        this(Pacer.FASTEST);
    }

    /** Make clients with another pace, such as an emulator bears. */
    public AwsClients(double callsPerSecond) {
        this.callsPerSecond = callsPerSecond;
    }

    public RdsClient rds(AwsTarget target) {
        return client("rds", target, key -> built(RdsClient.builder(), key), RdsClient.class);
    }

    public StsClient sts(AwsTarget target) {
        return client("sts", target, key -> built(StsClient.builder(), key), StsClient.class);
    }

    private synchronized <C extends SdkClient> C client(
            String service, AwsTarget target, Function<Key, C> build, Class<C> type) {
        Key key = new Key(service, target);
        SdkClient cached = clients.get(key);
        if (cached == null) {
            cached = build.apply(key);
            clients.put(key, cached);
            dropEldest();
        }
        return type.cast(cached);
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

    private <
                    B extends
                            AwsClientBuilder<B, C>
                                    & software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder<B, C>,
                    C>
            C built(B builder, Key key) {
        AwsTarget target = key.target();
        builder.region(Region.of(target.region()))
                .credentialsProvider(credentials.provider(target))
                .overrideConfiguration(configuration(target))
                .httpClient(http);
        target.endpoint(key.service()).ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private ClientOverrideConfiguration configuration(AwsTarget target) {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(DefaultRetryStrategy.doNotRetry())
                .apiCallTimeout(CALL_TIMEOUT)
                .addExecutionInterceptor(new PacingInterceptor(pacer(target)))
                .build();
    }

    private Pacer pacer(AwsTarget target) {
        return pacers.computeIfAbsent(
                new Account(target.credentials(), target.region()), account -> Pacer.real(callsPerSecond));
    }

    @Override
    public synchronized void close() {
        clients.values().forEach(SdkClient::close);
        clients.clear();
        http.close();
    }
}
