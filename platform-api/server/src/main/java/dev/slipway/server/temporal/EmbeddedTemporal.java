package dev.slipway.server.temporal;

import dev.slipway.runtime.step.TemporalConnection;
import io.temporal.testserver.TestServer;

/**
 * Temporal's own in-memory server in this process, on real time and without a port. It forgets all steps when the
 * process ends; they are started again and find what they had begun.
 */
public final class EmbeddedTemporal implements AutoCloseable {

    private final TestServer.InProcessTestServer server;
    private final TemporalConnection connection;

    private EmbeddedTemporal(TestServer.InProcessTestServer server) {
        this.server = server;
        this.connection = TemporalConnection.over(server.getChannel());
    }

    /** Start one; takes some tenths of a second. */
    public static EmbeddedTemporal start() {
        // A server that skips time would skip the waits of real operations.
        boolean keepRealTime = true;
        return new EmbeddedTemporal(TestServer.createServer(keepRealTime));
    }

    public TemporalConnection connection() {
        return connection;
    }

    /** Stop it; close the workers first. */
    @Override
    public void close() {
        connection.close();
        server.close();
    }
}
