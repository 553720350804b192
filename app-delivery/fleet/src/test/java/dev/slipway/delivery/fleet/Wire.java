package dev.slipway.delivery.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to an API server that can be cut, and that can swallow what is sent. */
final class Wire implements AutoCloseable {

    private final ServerSocket socket;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile State state = State.WHOLE;

    private enum State {
        WHOLE,
        CUT,
        SILENT
    }

    Wire(int target) {
        this.target = target;
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        background(this::accept);
    }

    String address() {
        return "https://127.0.0.1:" + socket.getLocalPort();
    }

    void cut() {
        state = State.CUT;
        drop();
    }

    /** Connections are taken, and nothing is ever answered. */
    void hush() {
        state = State.SILENT;
        drop();
    }

    void mend() {
        state = State.WHOLE;
        drop();
    }

    private void drop() {
        // One that comes meanwhile stays known, or nobody could ever close it.
        open.removeIf(socket -> {
            close(socket);
            return true;
        });
    }

    private void accept() throws IOException {
        while (!socket.isClosed()) {
            Socket near = socket.accept();
            open.add(near);
            switch (state) {
                case WHOLE -> join(near);
                case CUT -> close(near);
                case SILENT -> {
                    // It stays open, and nobody reads it.
                }
            }
        }
    }

    private void join(Socket near) throws IOException {
        Socket far = new Socket();
        far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
        open.add(far);
        background(() -> pump(near, far));
        background(() -> pump(far, near));
    }

    private static void pump(Socket from, Socket to) throws IOException {
        try (from;
                to;
                InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void background(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                // The wire was cut, or the test is over.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        drop();
    }
}
