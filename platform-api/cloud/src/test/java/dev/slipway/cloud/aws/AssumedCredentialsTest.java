package dev.slipway.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What is asked of STS, and with whose key, for every way to get credentials; STS is one of this test's. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class AssumedCredentialsTest {

    private static final String ROLE = "arn:aws:iam::1:role/";
    private static final AwsCredentials KEY =
            new AwsCredentials.Key(Redacted.of("AKIABASE"), Redacted.of("hunter2"), null);

    /** A question: the key that it was signed with, empty if it was not, and the form. */
    private record Asked(String key, Map<String, String> form) {}

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Properties properties = (Properties) System.getProperties().clone();
    private HttpServer server;
    private AwsClients clients;

    @TempDir
    Path directory;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String signature = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] answer = answer(signature, form(sent)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/xml");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.createContext("/pod", exchange -> {
            byte[] answer = ("{\"AccessKeyId\": \"ASIAPOD\", \"SecretAccessKey\": \"s\", \"Token\": \"t\","
                            + " \"Expiration\": \"2099-01-01T00:00:00Z\"}")
                    .getBytes(StandardCharsets.UTF_8);
            boolean isAllowed = "pod-token".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(isAllowed ? 200 : 403, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        clients = new AwsClients(1000);
    }

    @AfterEach
    void close() {
        clients.close();
        server.stop(0);
        System.setProperties(properties);
    }

    @Test
    void rolesAreAssumedOneWithTheOther() {
        AwsCredentials first = new AwsCredentials.Role(
                KEY,
                ROLE + "first",
                "external",
                List.of(new AwsCredentials.Tag("team", "shop"), new AwsCredentials.Tag("cost", "low")),
                List.of("team"));
        AwsCredentials second = new AwsCredentials.Role(first, ROLE + "second", null, List.of(), List.of());

        identity(second);

        assertThat(asked).extracting(Asked::key).containsExactly("AKIABASE", "ASIA-first", "ASIA-second");
        assertThat(asked.get(0).form())
                .containsEntry("RoleArn", ROLE + "first")
                .containsEntry("ExternalId", "external")
                .containsEntry("Tags.member.1.Key", "team")
                .containsEntry("Tags.member.1.Value", "shop")
                .containsEntry("Tags.member.2.Key", "cost")
                .containsEntry("TransitiveTagKeys.member.1", "team");
        assertThat(asked.get(1).form())
                .containsEntry("RoleArn", ROLE + "second")
                .doesNotContainKey("ExternalId");
    }

    @Test
    void rolesAreAssumedOncePerConfiguration() {
        AwsCredentials role = new AwsCredentials.Role(KEY, ROLE + "first", null, List.of(), List.of());

        identity(role);
        identity(role);

        assertThat(asked).extracting(one -> one.form().get("Action")).containsOnlyOnce("AssumeRole");
    }

    @Test
    void tokenIsReadAnewWheneverTheRoleIsAssumed() throws IOException {
        Path file = Files.writeString(directory.resolve("token"), "first\n");

        identity(new AwsCredentials.WebIdentity(ROLE + "web", "session", null, file.toString()));
        Files.writeString(file, "second\n");
        identity(new AwsCredentials.WebIdentity(ROLE + "web", "other", null, file.toString()));

        assertThat(asked.get(0).key()).isEmpty();
        assertThat(asked.get(0).form())
                .containsEntry("Action", "AssumeRoleWithWebIdentity")
                .containsEntry("RoleSessionName", "session")
                .containsEntry("WebIdentityToken", "first");
        assertThat(asked.get(2).form()).containsEntry("WebIdentityToken", "second");
    }

    @Test
    void tokenOfASecretIsUsedAsItIs() {
        identity(new AwsCredentials.WebIdentity(ROLE + "web", "session", Redacted.of("given"), null));

        assertThat(asked.get(0).form()).containsEntry("WebIdentityToken", "given");
        assertThat(asked.get(1).key()).isEqualTo("ASIA-web");
    }

    @Test
    void serviceAccountHasTheRoleThatEksMounts() throws IOException {
        Path file = Files.writeString(directory.resolve("token"), "mounted");
        System.setProperty("aws.roleArn", ROLE + "irsa");
        System.setProperty("aws.webIdentityTokenFile", file.toString());

        identity(new AwsCredentials.ServiceAccount());

        assertThat(asked.get(0).form())
                .containsEntry("RoleArn", ROLE + "irsa")
                .containsEntry("WebIdentityToken", "mounted")
                .containsEntry("RoleSessionName", "slipway");
        assertThat(asked.get(1).key()).isEqualTo("ASIA-irsa");
    }

    @Test
    void serviceAccountWithoutRoleIsExplained() {
        assertThatThrownBy(() -> identity(new AwsCredentials.ServiceAccount()))
                .isInstanceOfSatisfying(FaultException.class, fault -> {
                    assertThat(fault.fault()).isEqualTo(Fault.DENIED);
                    assertThat(fault.explanation()).contains("eks.amazonaws.com/role-arn");
                });
    }

    @Test
    void environmentGivesAKey() {
        System.setProperty("aws.accessKeyId", "AKIAENV");
        System.setProperty("aws.secretAccessKey", "secret");

        identity(new AwsCredentials.Environment());

        assertThat(asked).extracting(Asked::key).containsExactly("AKIAENV");
    }

    @Test
    void podIdentityIsAskedForByItsToken() throws IOException {
        Path file = Files.writeString(directory.resolve("token"), "pod-token");
        System.setProperty("aws.containerCredentialsFullUri", url() + "/pod");
        System.setProperty("aws.containerAuthorizationTokenFile", file.toString());

        identity(new AwsCredentials.PodIdentity());

        assertThat(asked).extracting(Asked::key).containsExactly("ASIAPOD");
    }

    @Test
    void missingTokenFileIsExplained() {
        AwsCredentials lost = new AwsCredentials.WebIdentity(
                ROLE + "web", "session", null, directory.resolve("lost").toString());

        assertThatThrownBy(() -> identity(lost))
                .isInstanceOfSatisfying(FaultException.class, fault -> assertThat(fault.explanation())
                        .contains("lost", "cannot be read"));
    }

    private void identity(AwsCredentials credentials) {
        clients.sts(new AwsTarget(credentials, "eu-west-1", Map.of("sts", URI.create(url()))))
                .getCallerIdentity();
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String answer(String signature, Map<String, String> form) {
        int at = signature.indexOf("Credential=");
        String key = at < 0 ? "" : signature.substring(at + 11, signature.indexOf('/', at));
        asked.add(new Asked(key, form));
        String action = form.get("Action");
        String role = form.getOrDefault("RoleArn", "/");
        String credentials = action.startsWith("AssumeRole")
                ? "<Credentials><AccessKeyId>ASIA-" + role.substring(role.lastIndexOf('/') + 1)
                        + "</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>"
                        + "<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>"
                : "<Account>1</Account>";
        return "<" + action + "Response xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><" + action + "Result>"
                + credentials + "</" + action + "Result></" + action + "Response>";
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            String[] sides = pair.split("=", 2);
            form.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
        }
        return form;
    }
}
