package dev.slipway.provider.aws.resource;

import dev.slipway.cloud.aws.AwsClients;
import dev.slipway.cloud.aws.AwsCredentials;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.provider.aws.account.AwsAccount;
import dev.slipway.provider.aws.account.Endpoints;
import dev.slipway.testkit.aws.AwsEmulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkClient;

/** An AWS without limits of speed, for tests: its address, and clients to prepare things with. */
final class World implements AutoCloseable {

    static final String REGION = "eu-west-1";
    static final String SECRET = "test-secret-key";
    private static final List<String> SERVICES = List.of(
            "dynamodb",
            "ec2",
            "ecr",
            "eks",
            "elasticache",
            "iam",
            "kms",
            "rds",
            "route53",
            "s3",
            "secretsmanager",
            "sns",
            "sqs",
            "sts");

    final Interruptions interruptions = new Interruptions();
    final AwsClients clients = new AwsClients(100_000, List.of(interruptions));
    private final AwsClients quiet = new AwsClients(100_000);
    private final Map<String, String> shared = new ConcurrentHashMap<>();
    private final LackingAws lacking = new LackingAws();
    private final AwsEmulator slow;
    private final AwsEmulator slowLacking = slowly(lacking.url());
    private final String url;

    World(String url) {
        this.url = url;
        this.slow = slowly(url);
    }

    private static AwsEmulator slowly(String url) {
        AwsEmulator front = AwsEmulator.before(URI.create(url));
        front.slow(1);
        return front;
    }

    AwsAccount account() {
        return account(url);
    }

    /** Return the account where a kind is served: by another emulator if moto does not know it, and slowly if it is slow. */
    AwsAccount account(KindCase kind) {
        if (kind.isSlow()) {
            return account((kind.isLacking ? slowLacking : slow).url().toString());
        }
        return account(kind.isLacking ? lacking.url() : url);
    }

    static AwsAccount account(String url) {
        AwsCredentials key = new AwsCredentials.Key(Redacted.of("AKIATEST"), Redacted.of(SECRET), null);
        return new AwsAccount(key, new Endpoints(SERVICES, url));
    }

    /** Return a client that nothing interrupts. */
    <C extends SdkClient> C client(AwsService<C> service) {
        return quiet.client(service, account().in(service.name().matches("iam|route53") ? "us-east-1" : REGION));
    }

    /** Return what was made once for all tests. */
    String shared(String name, Function<World, String> make) {
        return shared.computeIfAbsent(name, key -> make.apply(this));
    }

    /** Return whether the emulator of what moto does not know has something whose key ends so. */
    boolean lackingHas(String end) {
        return lacking.has(end);
    }

    /** Forget everything that was ever made. */
    void empty() {
        shared.clear();
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/moto-api/reset"))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static String unique(String what) {
        return what + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Override
    public void close() {
        clients.close();
        quiet.close();
        slow.close();
        slowLacking.close();
        lacking.close();
    }
}
