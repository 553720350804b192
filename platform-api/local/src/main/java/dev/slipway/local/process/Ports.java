package dev.slipway.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Free loopback ports. They are taken below the range from which the system picks ports for outgoing connections, so
 * that a port found free is not lost to a passing connection before it is used.
 */
public final class Ports {

    private static final int LOWEST = 20_000;
    private static final int BEYOND = 32_000;
    private static final int ATTEMPTS = 200;

    private Ports() {}

    /** A port that nothing listens on now. */
    public static int free() {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(LOWEST, BEYOND);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port between " + LOWEST + " and " + BEYOND);
    }

    /** Waits until a server could listen on the loopback port; false when that does not come in time. */
    public static boolean awaitFree(int port, Duration patience) throws InterruptedException {
        var deadline = Instant.now().plus(patience);
        while (!isFree(port)) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return true;
    }

    /** Whether a server could listen on the loopback port now. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
