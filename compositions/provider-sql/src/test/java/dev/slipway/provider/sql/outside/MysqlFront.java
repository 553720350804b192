package dev.slipway.provider.sql.outside;

import dev.slipway.testkit.external.Outside.Cut;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Stands before a MySQL server, cuts one command when told to, and counts the statements that took effect. */
final class MysqlFront implements AutoCloseable {

    private static final int NEVER = -1;
    private static final int HEADER = 4;
    private static final int QUERY = 3;
    private static final int ERROR = 0xFF;

    private final ServerSocket listener;
    private final int serverPort;
    private final AtomicInteger callsToCut = new AtomicInteger(NEVER);
    private final Map<String, Long> effects = new ConcurrentHashMap<>();
    private volatile Cut cut = Cut.BEFORE_EFFECT;
    private volatile boolean crashed;

    MysqlFront(int serverPort) {
        this.serverPort = serverPort;
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::listen);
    }

    /** Something that relays until its side ends. */
    @FunctionalInterface
    private interface Relay {
        void run() throws IOException;
    }

    private static void start(Relay relay) {
        Thread thread = new Thread(
                () -> {
                    try {
                        relay.run();
                    } catch (IOException ended) {
                        // The one side has gone; the relay closes the other.
                    }
                },
                "mysql-front");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listener.getLocalPort();
    }

    void cutAfter(int calls, Cut how) {
        cut = how;
        crashed = false;
        callsToCut.set(calls);
    }

    boolean hasCrashed() {
        return crashed;
    }

    void recover() {
        callsToCut.set(NEVER);
    }

    /** Return how often statements of that first word have taken effect. */
    long effects(String verb) {
        return effects.getOrDefault(verb, 0L);
    }

    private void listen() throws IOException {
        while (true) {
            Socket client = listener.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            Conversation conversation = new Conversation(client, server, new AtomicReference<>(""));
            start(conversation::requests);
            start(conversation::answers);
        }
    }

    /** One connection. {@code said} is the statement that the server has not answered yet; "!" before one to be cut. */
    private final class Conversation {

        private final Socket client;
        private final Socket server;
        private final AtomicReference<String> said;

        private Conversation(Socket client, Socket server, AtomicReference<String> said) {
            this.client = client;
            this.server = server;
            this.said = said;
        }

        /** Packets of a command begin to count at 0; those of the handshake do not. */
        private void requests() throws IOException {
            try {
                DataInputStream in = new DataInputStream(client.getInputStream());
                while (true) {
                    byte[] packet = packet(in);
                    boolean command = packet[3] == 0;
                    boolean cutNow = command && isCut();
                    if (cutNow && cut == Cut.BEFORE_EFFECT) {
                        return;
                    }
                    if (command) {
                        said.set((cutNow ? "!" : "") + statement(packet));
                    }
                    server.getOutputStream().write(packet);
                }
            } finally {
                end();
            }
        }

        private static byte[] packet(DataInputStream in) throws IOException {
            byte[] header = in.readNBytes(HEADER);
            if (header.length < HEADER) {
                throw new IOException("ended");
            }
            int length = (header[0] & 0xFF) | (header[1] & 0xFF) << 8 | (header[2] & 0xFF) << 16;
            byte[] packet = new byte[HEADER + length];
            System.arraycopy(header, 0, packet, 0, HEADER);
            in.readFully(packet, HEADER, length);
            return packet;
        }

        private static String statement(byte[] packet) {
            boolean query = packet.length > HEADER && packet[HEADER] == QUERY;
            return query ? new String(packet, HEADER + 1, packet.length - HEADER - 1, StandardCharsets.UTF_8) : "";
        }

        private boolean isCut() {
            boolean now = callsToCut.getAndUpdate(calls -> calls == NEVER ? NEVER : calls - 1) == 0;
            crashed = crashed || now;
            return now;
        }

        private void answers() throws IOException {
            try {
                InputStream in = server.getInputStream();
                OutputStream out = client.getOutputStream();
                byte[] buffer = new byte[1 << 16];
                while (true) {
                    int length = in.read(buffer);
                    if (length < 0) {
                        return;
                    }
                    String answered = said.getAndSet("");
                    boolean worked = length > HEADER && (buffer[HEADER] & 0xFF) != ERROR;
                    String statement = answered.startsWith("!") ? answered.substring(1) : answered;
                    if (worked && !statement.isEmpty()) {
                        effects.merge(statement.split(" ", 2)[0], 1L, Long::sum);
                    }
                    if (answered.startsWith("!")) {
                        return;
                    }
                    out.write(buffer, 0, length);
                }
            } finally {
                end();
            }
        }

        private void end() {
            MysqlFront.close(client);
            MysqlFront.close(server);
        }
    }

    private static void close(Closeable side) {
        try {
            side.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        close(listener);
    }
}
