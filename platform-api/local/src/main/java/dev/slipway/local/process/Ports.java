package dev.slipway.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Free loopback ports. They are taken below the range from which the system picks ports for outgoing connections, so
 * that a port found free is not lost to a passing connection before it is used. For the same reason no two processes of a
 * user are given the same port while the first of them lives, however long it takes until something listens there.
 */
public final class Ports {

    private static final int LOWEST = 20_000;
    private static final int BEYOND = 32_000;
    private static final int ATTEMPTS = 200;
    private static final Path GIVEN =
            Path.of(System.getProperty("java.io.tmpdir"), "slipway-ports-" + System.getProperty("user.name") + ".lock");

    /** One byte for each port, locked by who has it; the system lets go when a process ends, however it ends. */
    private static final Optional<FileChannel> LOCKS = open();

    private Ports() {}

    private static Optional<FileChannel> open() {
        try {
            return Optional.of(FileChannel.open(GIVEN, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException unwritable) {
            return Optional.empty();
        }
    }

    /** A port that nothing listens on now, and that nobody else is given as long as this process lives. */
    public static int free() {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(LOWEST, BEYOND);
            if (isFree(port) && isMine(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port between " + LOWEST + " and " + BEYOND);
    }

    /** Without a place for locks, nothing is kept from others. */
    private static boolean isMine(int port) {
        if (LOCKS.isEmpty()) {
            return true;
        }
        try {
            return LOCKS.get().tryLock(port, 1, false) != null;
        } catch (OverlappingFileLockException givenHere) {
            return false;
        } catch (IOException noLocks) {
            return true;
        }
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
