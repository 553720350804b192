package dev.slipway.terraform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.slipway.api.terraform.TerraformSpec;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import dev.slipway.terraform.plan.MaskedPlan;
import dev.slipway.terraform.plan.PlanDocument;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Services that are asked about plans, over real HTTP. */
class PlanWebhooksTest {

    private static final KubeObject OBJECT = KubeObject.of(Json.parseYaml("""
            {kind: Terraform, metadata: {name: net}, spec: {path: x}, status: {old: true}}
            """).get(0));

    private final List<String> asked = new ArrayList<>();
    private final HttpServer server = unstarted();
    private String answer = "{\"passed\": true}";
    private int status = 200;

    private static HttpServer unstarted() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static MaskedPlan plan() {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("actions", List.of("create"));
        change.put("before", null);
        change.put("after", Map.of("password", "hunter2-long"));
        change.put("after_sensitive", Map.of("password", true));
        Map<String, Object> resource = Map.of(
                "address", "x.a", "mode", "managed", "type", "x", "name", "a", "provider_name", "p", "change", change);
        return MaskedPlan.of(PlanDocument.of(Map.of("format_version", "1.2", "resource_changes", List.of(resource))));
    }

    private void ask(String... fields) {
        if (server.getExecutor() == null) {
            server.createContext("/", exchange -> {
                asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.setExecutor(Runnable::run);
            server.start();
        }
        Map<String, Object> webhook = new LinkedHashMap<>(Map.of(
                "stage", "post-planning",
                "url", "http://127.0.0.1:" + server.getAddress().getPort() + "/",
                "testExpression", "${{ .passed }}",
                "errorMessageTemplate", "Violation: ${{ (index .violations 0).message }}"));
        for (int i = 0; i < fields.length; i += 2) {
            webhook.put(fields[i], fields[i + 1].equals("false") ? (Object) false : fields[i + 1]);
        }
        TerraformSpec spec = Json.convert(Map.of("webhooks", List.of(webhook)), TerraformSpec.class);
        new PlanWebhooks().ask(OBJECT, spec, plan());
    }

    @Test
    void whatPassesIsSentWithoutSecretsAndWithoutStatus() {
        ask();
        ask("payloadType", "PlanOnly");
        ask("payloadType", "SpecOnly");
        ask("enabled", "false");
        assertThat(asked).hasSize(3);
        assertThat(asked.get(0))
                .contains("tfplan")
                .contains("x.a")
                .contains("\"path\":\"x\"")
                .doesNotContain("old");
        assertThat(asked.get(1)).startsWith("{\"format_version\"").doesNotContain("\"kind\"");
        assertThat(asked.get(2)).contains("\"kind\"").doesNotContain("tfplan");
        assertThat(String.join("", asked)).doesNotContain("hunter2");
    }

    @Test
    void whatIsRefusedSaysWhy() {
        answer = "{\"passed\": false, \"violations\": [{\"message\": \"no public buckets\"}]}";
        assertThatThrownBy(this::ask).hasMessageContaining("Violation: no public buckets");
    }

    @Test
    void anAnswerThatIsNoneFails() {
        answer = "{\"passed\": \"perhaps\"}";
        assertThatThrownBy(this::ask).hasMessageContaining("perhaps");
        answer = "<html>";
        assertThatThrownBy(this::ask).hasMessageContaining("not a JSON object");
        status = 500;
        assertThatThrownBy(this::ask).hasMessageContaining("status 500");
        assertThatThrownBy(() -> ask("url", "http://127.0.0.1:1/")).hasMessageContaining("does not answer");
        assertThatThrownBy(() -> ask("payloadType", "Everything")).hasMessageContaining("payloadType");
    }
}
