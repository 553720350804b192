package dev.slipway.provider.sql.outside;

import dev.slipway.testkit.external.Outside.Cut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a PostgreSQL server, cuts one conversation when told to, and counts the commands that took effect. */
final class PostgresFront implements AutoCloseable {

    private static final int NEVER = -1;

    private final ServerSocket listener;
    private final int serverPort;
    private final AtomicInteger callsToCut = new AtomicInteger(NEVER);
    private final Map<String, Long> effects = new ConcurrentHashMap<>();
    private final Queue<Conversation> conversations = new ConcurrentLinkedQueue<>();
    private volatile Cut cut = Cut.BEFORE_EFFECT;

    PostgresFront(int serverPort) {
        this.serverPort = serverPort;
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::listen, "postgres-front");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listener.getLocalPort();
    }

    void cutAfter(int calls, Cut how) {
        cut = how;
        callsToCut.set(calls);
    }

    void recover() {
        callsToCut.set(NEVER);
    }

    /** Return how often the command, named as the server's completion tag does, has taken effect. */
    long effects(String command) {
        return effects.getOrDefault(command, 0L);
    }

    /** A request goes to the server; return how to cut it, if it is the one. */
    Optional<Cut> next() {
        int before = callsToCut.getAndUpdate(calls -> calls == NEVER ? NEVER : calls - 1);
        return before == 0 ? Optional.of(cut) : Optional.empty();
    }

    void tookEffect(String command) {
        effects.merge(command, 1L, Long::sum);
    }

    private void listen() {
        try {
            while (true) {
                Socket client = listener.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                Conversation conversation = new Conversation(this, client, server);
                conversations.add(conversation);
                conversation.start();
            }
        } catch (IOException e) {
            close();
        }
    }

    @Override
    public void close() {
        Conversation.close(listener);
        conversations.forEach(Conversation::end);
    }
}
