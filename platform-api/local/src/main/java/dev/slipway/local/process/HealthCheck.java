package dev.slipway.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Whether a started program serves already. */
@FunctionalInterface
public interface HealthCheck {

    /** False or an {@link IOException} both mean: not yet. */
    boolean isHealthy() throws IOException, InterruptedException;

    /** Something listens on the loopback port. */
    static HealthCheck listening(int port) {
        return () -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return true;
            }
        };
    }
}
