package dev.slipway.cli.plan;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Prediction;
import dev.slipway.kernel.plan.Proposal;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.preview.PredictionTree;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks a server for a plan. */
public final class PlanClient {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String server;
    private final String token;

    public PlanClient(String server, String token) {
        this.server = server.endsWith("/") ? server.substring(0, server.length() - 1) : server;
        this.token = token;
    }

    /** Return what would follow; whatever the server refuses is an error with its words. */
    public Prediction predict(Proposal proposal) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/api/v1/plan"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(Json.toJson(body(proposal))))
                .build();
        HttpResponse<byte[]> response = send(request);
        if (response.statusCode() != OK) {
            throw new IOException("the server at " + server + " does not plan: " + why(response));
        }
        return PredictionTree.read(Json.tree(response.body()));
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (ConnectException e) {
            throw new IOException("no server answers at " + server + "; is it running?", e);
        }
    }

    private static String why(HttpResponse<byte[]> response) {
        try {
            KubeObject problem = Json.object(response.body());
            return problem.text("detail").orElse("status " + response.statusCode());
        } catch (FaultException notJson) {
            return "status " + response.statusCode() + " "
                    + new String(response.body(), StandardCharsets.UTF_8)
                            .lines()
                            .findFirst()
                            .orElse("");
        }
    }

    private static Map<String, Object> body(Proposal proposal) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("objects", proposal.objects().stream().map(KubeObject::tree).toList());
        body.put("deleted", proposal.deleted().stream().map(PlanClient::ref).toList());
        body.put("observed", proposal.observed().stream().map(PlanClient::ref).toList());
        return body;
    }

    private static Map<String, Object> ref(Ref ref) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("apiVersion", ref.gvk().apiVersion());
        tree.put("kind", ref.gvk().kind());
        tree.put("namespace", ref.namespace());
        tree.put("name", ref.name());
        return tree;
    }
}
