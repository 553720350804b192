package dev.slipway.provider.sql.outside;

import dev.slipway.testkit.external.Outside.Cut;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One connection through the front. A call is what a client waits for: everything up to a Sync or a Query message. It
 * is handed on as a whole, so that one that is cut off before its effect has had none of it.
 */
final class Conversation {

    /** Messages of the extended protocol that the server need not answer yet: Parse, Bind, Describe, Execute, Close. */
    private static final String PARTS = "PBDEC";

    private static final String CALLS = "SQ";
    private static final int LENGTH_BYTES = 4;

    private final PostgresFront front;
    private final Socket client;
    private final Socket server;
    private final List<String> inTransaction = new ArrayList<>();
    private volatile boolean isMuted;

    Conversation(PostgresFront front, Socket client, Socket server) {
        this.front = front;
        this.client = client;
        this.server = server;
    }

    /** Something that relays until its side ends. */
    @FunctionalInterface
    private interface Relay {
        void run() throws IOException;
    }

    void start() {
        start("requests", this::requests);
        start("answers", this::answers);
    }

    private void start(String name, Relay relay) {
        Thread thread = new Thread(() -> relay(relay), "postgres-front-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private void relay(Relay relay) {
        try {
            relay.run();
        } catch (IOException e) {
            // The one side has gone; so the other has to go.
        } finally {
            end();
        }
    }

    private void requests() throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
        ByteArrayOutputStream call = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(call);
        body(in, out);
        hand(call);
        while (true) {
            char type = (char) in.readUnsignedByte();
            out.writeByte(type);
            body(in, out);
            Optional<Cut> cut = CALLS.indexOf(type) < 0 ? Optional.empty() : front.next();
            if (cut.equals(Optional.of(Cut.BEFORE_EFFECT))) {
                return;
            }
            isMuted = cut.isPresent();
            if (PARTS.indexOf(type) < 0) {
                hand(call);
            }
        }
    }

    private void hand(ByteArrayOutputStream call) throws IOException {
        call.writeTo(server.getOutputStream());
        call.reset();
    }

    private void answers() throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(server.getInputStream()));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(client.getOutputStream()));
        while (true) {
            char type = (char) in.readUnsignedByte();
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            body(in, new DataOutputStream(message));
            note(type, message.toByteArray());
            if (!isMuted) {
                out.writeByte(type);
                message.writeTo(out);
            } else if (type == 'Z') {
                return;
            }
            if (in.available() == 0) {
                out.flush();
            }
        }
    }

    /** A command of a transaction takes effect when the server says that no transaction is open any more. */
    private void note(char type, byte[] message) {
        if (type == 'C') {
            String tag = text(message);
            if (tag.equals("ROLLBACK")) {
                inTransaction.clear();
            } else {
                inTransaction.add(tag);
            }
        } else if (type == 'Z' && text(message).startsWith("I")) {
            inTransaction.forEach(front::tookEffect);
            inTransaction.clear();
        }
    }

    private static String text(byte[] message) {
        return new String(message, LENGTH_BYTES, message.length - LENGTH_BYTES, StandardCharsets.UTF_8)
                .replace("\0", "");
    }

    private static void body(DataInputStream in, DataOutputStream out) throws IOException {
        int length = in.readInt();
        out.writeInt(length);
        out.write(in.readNBytes(length - LENGTH_BYTES));
    }

    void end() {
        close(client);
        close(server);
    }

    static void close(Closeable side) {
        try {
            side.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
