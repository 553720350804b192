package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the command and the server's REST API say to each other about actions. */
class ServerActionsTest {

    private static final Ref APP = new Ref(ArgoObjects.APPLICATION, "argocd", "shop");
    private static final Ref WEB = new Ref(Gvk.of("apps/v1", "Deployment"), "shop", "web");
    private static final String NAMED = """
        {"group": "apps", "version": "v1", "kind": "Deployment", "namespace": "shop", "name": "web"}""";

    private HttpServer http;
    private ServerActions actions;
    private volatile String asked = "";
    private volatile Map<String, Object> sent = Map.of();
    private volatile int status = 200;
    private volatile String answer = "[]";

    @BeforeEach
    void serve() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::respond);
        http.start();
        String url = "http://127.0.0.1:" + http.getAddress().getPort();
        actions = new ServerActions(new ServerCalls(url, "token"), APP);
    }

    private void respond(HttpExchange exchange) throws IOException {
        asked = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        byte[] body = exchange.getRequestBody().readAllBytes();
        sent = body.length == 0 ? Map.of() : Json.tree(body);
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    @Test
    void actionsAreListedByObject() throws Exception {
        answer = """
            [{"object": %1$s, "action": "pause", "disabled": true},
             {"object": %1$s, "action": "restart", "disabled": false}]
            """.formatted(NAMED);

        assertThat(actions.list(ref -> true)).singleElement().satisfies(offer -> {
            assertThat(offer.object()).isEqualTo(WEB);
            assertThat(offer.actions())
                    .extracting(action -> action.name() + " " + action.disabled())
                    .containsExactly("pause true", "restart false");
        });
        assertThat(asked).isEqualTo("GET /api/v1/applications/argocd/shop/actions");
        assertThat(actions.list(ref -> ref.name().equals("other"))).isEmpty();
    }

    @Test
    void anActionIsRunOnOneObjectWithItsParameters() throws Exception {
        answer = "[" + NAMED + "]";

        assertThat(actions.run(WEB, "scale", Map.of("replicas", "3"))).containsExactly(WEB);
        assertThat(asked).isEqualTo("POST /api/v1/applications/argocd/shop/actions/scale");
        assertThat(sent)
                .isEqualTo(Map.of(
                        "object",
                        Json.tree(NAMED.getBytes(StandardCharsets.UTF_8)),
                        "parameters",
                        Map.of("replicas", "3")));
    }

    @Test
    void whatTheServerRefusesIsSaidInItsWords() {
        status = 503;
        answer = "{\"detail\": \"the agent of cluster edge is not connected\"}";

        assertThatThrownBy(() -> actions.run(WEB, "restart", Map.of()))
                .hasMessage("the agent of cluster edge is not connected");
    }
}
