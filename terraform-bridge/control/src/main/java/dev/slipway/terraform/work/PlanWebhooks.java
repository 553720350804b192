package dev.slipway.terraform.work;

import dev.slipway.api.terraform.PlanWebhook;
import dev.slipway.api.terraform.TerraformSpec;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.terraform.input.Templates;
import dev.slipway.terraform.plan.MaskedPlan;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks the services that {@code spec.webhooks} names about a plan that was just made, as tofu-controller does, but for one
 * thing: what they are sent is masked. A plan that one of them does not let pass fails.
 */
final class PlanWebhooks {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final Set<String> YES = Set.of("true", "yes");
    private static final Set<String> NO = Set.of("false", "no");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    void ask(KubeObject object, TerraformSpec spec, MaskedPlan plan) {
        List<PlanWebhook> webhooks = spec.webhooks() == null ? List.of() : spec.webhooks();
        for (PlanWebhook webhook : webhooks) {
            if (!Boolean.FALSE.equals(webhook.enabled())) {
                judge(webhook, answer(webhook, Json.toJson(payload(webhook, object, plan))));
            }
        }
    }

    private static Map<String, Object> payload(PlanWebhook webhook, KubeObject object, MaskedPlan plan) {
        Map<String, Object> bare = new LinkedHashMap<>(object.tree());
        bare.remove("status");
        return switch (webhook.payloadType() == null ? "SpecAndPlan" : webhook.payloadType()) {
            case "PlanOnly" -> plan.tree();
            case "SpecOnly" -> bare;
            case "SpecAndPlan" -> {
                bare.put("status", Map.of("tfplan", plan.tree()));
                yield bare;
            }
            default ->
                throw new FaultException(
                        Fault.INVALID,
                        "spec.webhooks: payloadType " + webhook.payloadType()
                                + " is none of SpecAndPlan, SpecOnly and PlanOnly");
        };
    }

    private Map<String, Object> answer(PlanWebhook webhook, String payload) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(webhook.url()))
                    .header("Content-Type", "application/json")
                    .timeout(PATIENCE)
                    .POST(BodyPublishers.ofString(payload))
                    .build();
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != OK) {
                throw new FaultException(
                        Fault.UNAVAILABLE,
                        "webhook " + webhook.url() + " answered with status " + response.statusCode());
            }
            return Json.tree(response.body());
        } catch (IOException | IllegalArgumentException refused) {
            throw new FaultException(
                    Fault.UNAVAILABLE, "webhook " + webhook.url() + " does not answer: " + refused.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.UNAVAILABLE, "the server stops", stopping);
        }
    }

    private static void judge(PlanWebhook webhook, Map<String, Object> answer) {
        String place = "webhook " + webhook.url();
        String test = Templates.field(place, webhook.testExpression(), answer).strip();
        if (YES.contains(test)) {
            return;
        }
        if (!NO.contains(test)) {
            throw new FaultException(
                    Fault.INVALID, place + ": testExpression gives \"" + test + "\", neither true nor false");
        }
        String message = webhook.errorMessageTemplate() == null
                ? "it does not let the plan pass"
                : Templates.field(place, webhook.errorMessageTemplate(), answer);
        throw new FaultException(Fault.DENIED, place + ": " + message);
    }
}
