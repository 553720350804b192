package dev.slipway.terraform.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.terraform.state.StateKey;
import dev.slipway.terraform.state.StateStore;
import dev.slipway.terraform.state.StateStore.StateId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** States by the protocol of the backend {@code http}, as the platform serves them; each under its name, in one namespace. */
final class StateServer implements AutoCloseable {

    static final String NAMESPACE = "platform";

    final StateStore store;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    StateServer(Path root) {
        store = new StateStore(root, StateKey.beside(root));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    static StateId id(String name) {
        return new StateId(NAMESPACE, name);
    }

    /** Return the block that has a configuration keep its state here. */
    String backend(String name) {
        return """
                backend "http" {
                  address        = "%1$s"
                  lock_address   = "%1$s"
                  unlock_address = "%1$s"
                }
                """.formatted("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name);
    }

    /** Return the newest version as text; empty where there is none. */
    String state(String name) {
        return store.read(id(name))
                .map(state -> new String(state, StandardCharsets.UTF_8))
                .orElse("");
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] sent = exchange.getRequestBody().readAllBytes();
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        StateId id = id(exchange.getRequestURI().getPath().substring(1));
        try {
            byte[] state = handle(id, exchange.getRequestMethod(), query.replace("ID=", ""), sent);
            exchange.sendResponseHeaders(state.length == 0 ? 204 : 200, state.length == 0 ? -1 : state.length);
            exchange.getResponseBody().write(state);
        } catch (FaultException locked) {
            byte[] holder = locked.reference().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(423, holder.length);
            exchange.getResponseBody().write(holder);
        } finally {
            exchange.close();
        }
    }

    private byte[] handle(StateId id, String method, String lock, byte[] sent) {
        String text = new String(sent, StandardCharsets.UTF_8);
        switch (method) {
            case "GET" -> {
                return store.read(id).orElse(new byte[0]);
            }
            case "POST" -> store.write(id, sent, lock);
            case "LOCK" -> store.lock(id, text);
            case "UNLOCK" -> store.unlock(id, text);
            default -> throw new IllegalStateException(method);
        }
        return "{}".getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
