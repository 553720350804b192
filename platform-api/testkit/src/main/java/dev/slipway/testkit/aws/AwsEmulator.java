package dev.slipway.testkit.aws;

import com.sun.net.httpserver.HttpServer;
import dev.slipway.testkit.aws.eks.EksApi;
import dev.slipway.testkit.aws.rds.RdsService;
import dev.slipway.testkit.aws.slow.SlowDown;
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
    private final SlowDown slowDown = new SlowDown();
    private final @Nullable RdsService rds;
    private final @Nullable EksApi eks;

    private AwsEmulator(int port, @Nullable URI behind, @Nullable EksApi eks) {
        this.rds = behind == null ? new RdsService(InstantSource.system()) : null;
        this.eks = eks;
        Backend backend = rds == null || behind != null ? new Slow(before(behind, eks), slowDown) : services(rds);
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

    private static Backend before(@Nullable URI behind, @Nullable EksApi eks) {
        return eks == null ? forward(behind) : new WithEks(forward(behind), eks);
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
        return new AwsEmulator(port, null, null);
    }

    /** Start a front with failures and journal before another server, such as moto; that one keeps the state. */
    public static AwsEmulator before(URI server) {
        return new AwsEmulator(0, server, null);
    }

    /** Start a front before another server, with an EKS of its own, which knows what others lack of it. */
    public static AwsEmulator withEksBefore(URI server) {
        return new AwsEmulator(0, server, new EksApi());
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

    /**
     * Let each state of operations that start from now on last until it has been looked at so often, for the kinds that take
     * minutes at AWS; 0 lets them be over at once. Only a front before another server heeds it.
     */
    public void slow(int looks) {
        slowDown.looks(looks);
    }

    /** Return the emulated RDS; a front before another server has none. */
    public RdsService rds() {
        if (rds == null) {
            throw new IllegalStateException("this front stands before another server");
        }
        return rds;
    }

    /** Return the emulated EKS, of a front that has one. */
    public EksApi eks() {
        if (eks == null) {
            throw new IllegalStateException("this emulator has no EKS of its own");
        }
        return eks;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
