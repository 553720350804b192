package dev.slipway.delivery.notification.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.testkit.http.HttpDouble;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChannelsTest {

    private static final String STATUSES = "/repos/team/shop/commits/abc/statuses?per_page=100";

    private final HttpDouble http = HttpDouble.start();

    @AfterEach
    void stop() {
        http.close();
    }

    private Channel channel(String type, Map<String, Object> options) {
        return new Channels(Clock.systemUTC())
                .of(type, "mine", Redacted.of(options))
                .orElseThrow();
    }

    private static Message message(Map<String, Object> service, String recipient) {
        return new Message("0123", "Something happened", service, recipient);
    }

    @Test
    void webhooksAreCalledWithHeadersLoginAndAnIdempotencyKey() {
        Channel webhook = channel(
                "webhook",
                Map.of(
                        "url", http.url() + "/hook/",
                        "headers", List.of(Map.of("name", "X-Token", "value", "t")),
                        "basicAuth", Map.of("username", "u", "password", "p")));

        webhook.send(message(Map.of("method", "POST", "path", "/a/b", "body", "{}"), ""));
        webhook.send(message(Map.of(), ""));

        HttpDouble.Call call = http.calls().get(0);
        assertThat(call.method() + " " + call.path() + " " + call.body()).isEqualTo("POST /hook/a/b {}");
        assertThat(call.headers())
                .containsEntry("X-Token", "t")
                .containsEntry("Authorization", "Basic dTpw")
                .containsEntry("Idempotency-Key", "0123");
        assertThat(http.calls().get(1).method() + http.calls().get(1).body()).isEqualTo("GETSomething happened");
    }

    @Test
    void aWebhookThatRefusesIsAFaultThatNamesIt() {
        http.answering("GET /hook", 503, "closed");

        assertThatThrownBy(() ->
                        channel("webhook", Map.of("url", http.url() + "/hook")).send(message(Map.of(), "")))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.UNAVAILABLE))
                .hasMessageContaining("webhook mine answers 503: closed");
        assertThatThrownBy(() -> channel("webhook", Map.of()).send(message(Map.of(), "")))
                .hasMessageContaining("service.mine has no url");
        assertThatThrownBy(() ->
                        channel("webhook", Map.of("url", "http://127.0.0.1:1/")).send(message(Map.of(), "")))
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void slackIsPostedToWithAToken() {
        Channel slack =
                channel("slack", Map.of("token", "xoxb", "apiURL", http.url(), "username", "bot", "icon", ":x:"));

        slack.send(message(Map.of("attachments", "[{\"title\": \"shop\"}]"), "ops"));
        slack.send(message(Map.of(), "ops"));

        HttpDouble.Call call = http.calls().get(0);
        assertThat(call.path()).isEqualTo("/chat.postMessage");
        assertThat(call.headers()).containsEntry("Authorization", "Bearer xoxb");
        assertThat(call.body())
                .contains(
                        "\"channel\":\"ops\"",
                        "\"text\":\"Something happened\"",
                        "\"attachments\":[{\"title\":\"shop\"}]")
                .contains("\"username\":\"bot\"", "\"icon_emoji\":\":x:\"");
        String id = "\"client_msg_id\":\"";
        assertThat(call.body().split(id)[1].substring(0, 36))
                .isEqualTo(http.calls().get(1).body().split(id)[1].substring(0, 36));
    }

    @Test
    void slackSaysNoWithStatusTwoHundred() {
        http.answering("POST /chat.postMessage", 200, "{\"ok\": false, \"error\": \"channel_not_found\"}");

        assertThatThrownBy(() -> channel("slack", Map.of("token", "xoxb", "apiURL", http.url()))
                        .send(message(Map.of(), "none")))
                .hasMessageContaining("Slack refuses a message to none: channel_not_found")
                .hasMessageNotContaining("xoxb");
    }

    @Test
    void slackTakesIncomingWebhooksToo() {
        channel("slack", Map.of("webhookURL", http.url() + "/services/T/B/x")).send(message(Map.of(), ""));

        assertThat(http.calls()).singleElement().satisfies(call -> assertThat(call.path() + call.body())
                .isEqualTo("/services/T/B/x{\"text\":\"Something happened\"}"));
    }

    @Test
    void emailIsSentWithAnIdThatStaysTheSame() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.setUser("bot@example.org", "bot", "secret");
        mail.start();
        try {
            Channel email = channel(
                    "email",
                    Map.of(
                            "host", "127.0.0.1",
                            "port", mail.getSmtp().getPort(),
                            "from", "bot@example.org",
                            "username", "bot",
                            "password", "secret"));
            email.send(message(Map.of("subject", "Shöp\n"), "a@example.org"));
            email.send(message(Map.of("subject", "s", "body", "other"), "a@example.org"));

            MimeMessage[] received = mail.getReceivedMessages();
            assertThat(received).hasSize(2);
            assertThat(received[0].getSubject()).isEqualTo("Shöp");
            assertThat(String.valueOf(received[0].getContent())).contains("Something happened");
            assertThat(String.valueOf(received[1].getContent())).contains("other");
            assertThat(received[0].getMessageID())
                    .isEqualTo("<0123@example.org>")
                    .isEqualTo(received[1].getMessageID());
        } finally {
            mail.stop();
        }
    }

    @Test
    void aMailServerThatIsNotThereIsAFault() {
        Channel email = channel("email", Map.of("host", "127.0.0.1", "port", "1", "from", "a@b", "password", "secret"));

        assertThatThrownBy(() -> email.send(message(Map.of(), "x@y")))
                .hasMessageContaining("an email to x@y cannot be sent")
                .hasMessageNotContaining("secret");
    }

    private static Map<String, Object> status(String state) {
        return Map.of(
                "repoURLPath", "git@github.com:team/shop.git",
                "revisionPath", "abc",
                "status", Map.of("state", state, "label", "cd/shop", "targetURL", "https://x"));
    }

    @Test
    void commitStatusesAreSetWhereTheyAreNotYet() {
        http.answering("GET " + STATUSES, 200, "[{\"context\": \"cd/shop\", \"state\": \"pending\"}]");
        Channel github = channel("github", Map.of("token", "t", "enterpriseBaseURL", http.url()));

        github.send(message(status("success"), ""));

        HttpDouble.Call set = http.calls().get(1);
        assertThat(set.method() + " " + set.path()).isEqualTo("POST /repos/team/shop/statuses/abc");
        assertThat(set.body())
                .contains("\"state\":\"success\"", "\"context\":\"cd/shop\"", "\"target_url\":\"https://x\"")
                .contains("\"description\":\"Something happened\"");
        http.answering(
                "GET " + STATUSES, 200, "[" + set.body() + ", {\"context\": \"cd/shop\", \"state\": \"pending\"}]");
        github.send(message(status("success"), ""));
        assertThat(http.calls()).extracting(HttpDouble.Call::method).containsExactly("GET", "POST", "GET");
    }

    @Test
    void anAppSignsForItsToken() throws Exception {
        var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        String key = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        http.answering("POST /app/installations/7/access_tokens", 201, "{\"token\": \"ghs\"}")
                .answering("GET " + STATUSES, 200, "[]");
        Channel github = channel(
                "github",
                Map.of("appID", 5L, "installationID", 7L, "privateKey", key, "enterpriseBaseURL", http.url()));

        github.send(message(status("failure"), ""));

        String[] proof = http.calls()
                .get(0)
                .headers()
                .get("Authorization")
                .substring("Bearer ".length())
                .split("\\.");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(pair.getPublic());
        signature.update((proof[0] + "." + proof[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(proof[2]))).isTrue();
        assertThat(new String(Base64.getUrlDecoder().decode(proof[1]), StandardCharsets.UTF_8))
                .contains("\"iss\":\"5\"");
        assertThat(http.calls().get(2).headers()).containsEntry("Authorization", "Bearer ghs");
    }

    @Test
    void whatIsNoRepositoryOrHasNoStateIsRefused() {
        Channel github = channel("github", Map.of("token", "t", "enterpriseBaseURL", http.url()));
        Map<String, Object> elsewhere = new HashMap<>(status("success"));
        elsewhere.put("repoURLPath", "https://git.example.org/shop");

        assertThatThrownBy(() -> github.send(message(elsewhere, ""))).hasMessageContaining("no repository of GitHub");
        assertThatThrownBy(() -> github.send(message(Map.of(), ""))).hasMessageContaining("github.status.state");
        assertThat(http.calls()).isEmpty();
    }
}
