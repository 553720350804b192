package dev.slipway.testkit.aws;

import com.sun.net.httpserver.HttpServer;
import dev.slipway.testkit.aws.rds.RdsService;
import dev.slipway.testkit.aws.sts.StsService;
import dev.slipway.testkit.aws.wire.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * An AWS for tests on a loopback port. Point an SDK's endpoint override, or {@code spec.endpoint} of a ProviderConfig, at
 * {@link #url()}; any access key will do, and the region is the one that requests are signed for.
 */
public final class AwsEmulator implements AutoCloseable {

    static {
        // Headers and body leave in two packets, and the second would wait 40 ms for the first one's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(AwsEmulator::daemon);
    private final Failures failures = new Failures();
    private final Journal journal = new Journal();
    private final RateLimit limit = new RateLimit(InstantSource.system());
    private final @Nullable RdsService rds;

    private AwsEmulator(int port, @Nullable URI behind) {
        rds = behind == null ? new RdsService(InstantSource.system()) : null;
        Backend backend = rds == null || behind != null ? forward(behind) : services(rds);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", new Front(backend, failures, journal, limit));
        server.createContext(Control.PATH, new Control(this));
        server.start();
    }

    private static Backend services(RdsService rds) {
        List<Service> all = List.of(rds, new StsService());
        return new Services(all);
    }

    private static Backend forward(@Nullable URI behind) {
        if (behind == null) {
            throw new IllegalArgumentException("nothing to forward to");
        }
        return new Forward(behind);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "aws-emulator");
        thread.setDaemon(true);
        return thread;
    }

    /** Start on a free port. */
    public static AwsEmulator start() {
        return start(0);
    }

    public static AwsEmulator start(int port) {
        return new AwsEmulator(port, null);
    }

    /** Start a front with failures and journal before another server, such as moto; that one keeps the state. */
    public static AwsEmulator before(URI server) {
        return new AwsEmulator(0, server);
    }

    public URI url() {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://127.0.0.1:" + address.getPort());
    }

    public Failures failures() {
        return failures;
    }

    public Journal journal() {
        return journal;
    }

    /** Answer every call beyond so many in one second with a throttling error; 0 lifts the limit. */
    public void limit(int callsPerSecond) {
        limit.set(callsPerSecond);
    }

    /** Return the emulated RDS; a front before another server has none. */
    public RdsService rds() {
        if (rds == null) {
            throw new IllegalStateException("this front stands before another server");
        }
        return rds;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
