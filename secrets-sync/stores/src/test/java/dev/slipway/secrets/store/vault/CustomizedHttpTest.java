package dev.slipway.secrets.store.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.kernel.outcome.FaultException;
import io.github.jopenlibs.vault.VaultException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What requests carry, as a server sees them. */
class CustomizedHttpTest {

    private final List<Headers> seen = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            seen.add(exchange.getRequestHeaders());
            byte[] answer = "{\"data\":{\"user\":\"app\"}}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("X-Vault-Index", "state-" + seen.size());
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void headersOfTheStoreAndItsNamespaceAreInEveryRequest() throws VaultException {
        read(new Server.Customs(Map.of("X-Team", "shop"), false, false));

        assertThat(seen).hasSize(2).allSatisfy(headers -> {
            assertThat(headers.getFirst("X-Team")).isEqualTo("shop");
            assertThat(headers.getFirst("X-Vault-Namespace")).isEqualTo("teams/shop");
            assertThat(headers.getFirst("X-Vault-Token")).isEqualTo("token");
            assertThat(headers).doesNotContainKeys("X-Vault-Index", "X-Vault-Inconsistent");
        });
    }

    @Test
    void aReplicaHearsHowFarItHasToBe() throws VaultException {
        read(new Server.Customs(Map.of(), true, true));

        assertThat(seen).hasSize(2);
        assertThat(seen.get(0)).doesNotContainKey("X-Vault-Index");
        assertThat(seen.get(1).getFirst("X-Vault-Index")).isEqualTo("state-1");
        assertThat(seen.get(1).getFirst("X-Vault-Inconsistent")).isEqualTo("forward-active-node");
    }

    @Test
    void headersThatNoRequestMayCarryAreRefused() {
        assertThatThrownBy(() -> CustomizedHttp.check(Map.of("Content-Length", "1")))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("\"Content-Length\"");
        assertThatThrownBy(() -> CustomizedHttp.check(Map.of("X-Team", "a\r\nX-Vault-Token: b")))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("\"X-Team\"");
    }

    private void read(Server.Customs customs) throws VaultException {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        Connection connection = new Server(address, "teams/shop", "", null, customs).connect();
        connection.client("token", "teams/shop", 1, 1).logical().read("secret/db");
        connection.client("token", "teams/shop", 1, 1).logical().read("secret/db");
    }
}
