package dev.slipway.cloud.gcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With which token requests are signed, for every way to get credentials; who issues tokens is one of this test's. */
class TokensTest {

    private final HttpTransport http = new NetHttpTransport();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String key;

    @TempDir
    Path directory;

    @BeforeEach
    void listen() throws IOException, GeneralSecurityException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", exchange -> {
            asked.add("token");
            answer(exchange, "{\"access_token\": \"of-the-key\", \"expires_in\": 3600, \"token_type\": \"Bearer\"}");
        });
        server.createContext("/iamcredentials/", exchange -> {
            asked.add(exchange.getRequestURI().getPath() + " by "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, "{\"accessToken\": \"of-the-other\", \"expireTime\": \"2099-01-01T00:00:00Z\"}");
        });
        server.createContext("/sts/v1/token", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(
                    exchange,
                    "{\"access_token\": \"of-the-pool\", \"expires_in\": 3600, \"token_type\": \"Bearer\","
                            + " \"issued_token_type\": \"urn:ietf:params:oauth:token-type:access_token\"}");
        });
        server.createContext("/thing", exchange -> {
            asked.add("thing by " + exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, "{}");
        });
        server.start();
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        String pem = Base64.getEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        key = "{\"type\": \"service_account\", \"client_id\": \"1\", \"client_email\": \"a@p.iam\","
                + " \"private_key_id\": \"k\", \"private_key\": \"-----BEGIN PRIVATE KEY-----\\n" + pem
                + "\\n-----END PRIVATE KEY-----\\n\", \"token_uri\": \"" + url("token") + "\"}";
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void keyFileGetsATokenOnce() throws IOException {
        Tokens tokens = new Tokens(http, Map.of());
        GcpCredentials credentials = new GcpCredentials.KeyFile(Redacted.of(key), "key");

        call(tokens, credentials);
        call(tokens, credentials);

        assertThat(asked).containsExactly("token", "thing by Bearer of-the-key", "thing by Bearer of-the-key");
    }

    @Test
    void keyMayBeInTheEnvironmentOrInAFile() throws IOException {
        Path file = Files.writeString(directory.resolve("key.json"), key);

        call(new Tokens(http, Map.of("GCP_KEY", key)), new GcpCredentials.Environment("GCP_KEY"));
        call(new Tokens(http, Map.of()), new GcpCredentials.Filesystem(file.toString()));

        assertThat(asked).containsExactly("token", "thing by Bearer of-the-key", "token", "thing by Bearer of-the-key");
    }

    @Test
    void accessTokenIsUsedAsItIs() throws IOException {
        call(new Tokens(http, Map.of()), new GcpCredentials.AccessToken(Redacted.of("given")));

        assertThat(asked).containsExactly("thing by Bearer given");
    }

    @Test
    void nothingIsSignedWithoutCredentials() throws IOException {
        call(new Tokens(http, Map.of()), new GcpCredentials.None());

        assertThat(asked).containsExactly("thing by null");
    }

    @Test
    void otherServiceAccountIsActedAsByTheFirst() throws IOException {
        GcpCredentials base = new GcpCredentials.KeyFile(Redacted.of(key), "key");

        call(new Tokens(http, Map.of()), new GcpCredentials.Impersonated(base, "b@p.iam"));

        assertThat(asked)
                .containsExactly(
                        "token",
                        "/iamcredentials/v1/projects/-/serviceAccounts/b@p.iam:generateAccessToken by Bearer of-the-key",
                        "thing by Bearer of-the-other");
    }

    @Test
    void aTokenThatIsTrustedIsExchangedOnce() throws IOException {
        Tokens tokens = new Tokens(http, Map.of());
        GcpCredentials base =
                new GcpCredentials.Federated(Redacted.of("of-the-cluster"), "identitynamespace:p.svc.id.goog:x");

        call(tokens, base);
        call(tokens, new GcpCredentials.Impersonated(base, "b@p.iam"));

        assertThat(asked).hasSize(4);
        assertThat(URLDecoder.decode(asked.get(0), StandardCharsets.UTF_8))
                .contains("subject_token=of-the-cluster")
                .contains("audience=identitynamespace:p.svc.id.goog:x")
                .contains("subject_token_type=urn:ietf:params:oauth:token-type:jwt")
                .contains("grant_type=urn:ietf:params:oauth:grant-type:token-exchange");
        assertThat(asked.subList(1, 4))
                .containsExactly(
                        "thing by Bearer of-the-pool",
                        "/iamcredentials/v1/projects/-/serviceAccounts/b@p.iam:generateAccessToken by Bearer of-the-pool",
                        "thing by Bearer of-the-other");
    }

    @Test
    void whatTheServerDoesNotHaveIsExplained() {
        Tokens tokens = new Tokens(http, Map.of());

        assertThatThrownBy(() -> call(tokens, new GcpCredentials.Environment("GCP_KEY")))
                .isInstanceOfSatisfying(FaultException.class, fault -> {
                    assertThat(fault.fault()).isEqualTo(Fault.DENIED);
                    assertThat(fault.explanation()).contains("GCP_KEY", "spec.credentials.env.name");
                });
        assertThatThrownBy(() -> call(tokens, new GcpCredentials.Filesystem("/no/such/file")))
                .isInstanceOfSatisfying(FaultException.class, fault -> assertThat(fault.explanation())
                        .contains("/no/such/file", "spec.credentials.fs.path"));
    }

    @Test
    void badKeyIsExplainedWithoutQuotingIt() {
        Tokens tokens = new Tokens(http, Map.of("GCP_KEY", "{\"type\": \"hunter2\"}"));

        assertThatThrownBy(() -> call(tokens, new GcpCredentials.Environment("GCP_KEY")))
                .isInstanceOfSatisfying(FaultException.class, fault -> {
                    assertThat(fault.fault()).isEqualTo(Fault.INVALID);
                    assertThat(fault.explanation()).contains("GCP_KEY").doesNotContain("hunter2");
                });
    }

    private void call(Tokens tokens, GcpCredentials credentials) throws IOException {
        GcpTarget target = new GcpTarget(credentials, "my-project", "", null, url("{service}/"));
        http.createRequestFactory(tokens.of(target))
                .buildGetRequest(new GenericUrl(url("thing")))
                .execute()
                .disconnect();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
