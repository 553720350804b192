package dev.slipway.runtime.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that takes a request and closes the connection without an answer. */
class KubeHttpTest {

    private static final String APPLY = "application/apply-patch+yaml";
    private static final String BODY = "{\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"answered\"}}";

    private final AtomicInteger requests = new AtomicInteger();
    private volatile int closed;
    private ServerSocket server;
    private KubernetesClient client;
    private KubeHttp http;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread serving = new Thread(this::serve, "closing-server");
        serving.setDaemon(true);
        serving.start();
        client = new KubernetesClientBuilder()
                .withConfig(new ConfigBuilder()
                        .withAutoConfigure(false)
                        .withMasterUrl("http://127.0.0.1:" + server.getLocalPort())
                        .withRequestRetryBackoffLimit(0)
                        .build())
                .build();
        http = new KubeHttp(client);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void readingIsRepeated() {
        closed = 2;

        assertThat(http.find("/api/v1/namespaces/default/configmaps/answered")).isPresent();
        assertThat(requests).hasValue(3);
    }

    @Test
    void anApplyIsRepeated() {
        closed = 1;

        assertThat(http.write("PATCH", "/api/v1/x", APPLY, Map.of()).name()).isEqualTo("answered");
        assertThat(requests).hasValue(2);
    }

    @Test
    void aCreationIsNot() {
        closed = 1;

        assertThatThrownBy(() -> http.write("POST", "/api/v1/x", "application/json", Map.of()))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.UNAVAILABLE));
        assertThat(requests).hasValue(1);
    }

    @Test
    void aServerThatAlwaysClosesIsUnavailable() {
        closed = Integer.MAX_VALUE;

        assertThatThrownBy(() -> http.find("/api/v1/x"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("cannot be reached");
        assertThat(requests).hasValue(3);
    }

    private void serve() {
        try {
            while (true) {
                try (Socket connection = server.accept()) {
                    answer(connection);
                }
            }
        } catch (IOException over) {
            // The test has ended.
        }
    }

    private void answer(Socket connection) {
        try {
            var reader =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            String line = reader.readLine();
            while (line != null && !line.isEmpty()) {
                line = reader.readLine();
            }
            if (requests.incrementAndGet() > closed) {
                String head =
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: ";
                connection
                        .getOutputStream()
                        .write((head + BODY.length() + "\r\n\r\n" + BODY).getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
