package dev.slipway.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.plan.Planner;
import dev.slipway.kernel.plan.Prediction;
import dev.slipway.kernel.plan.Proposal;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.preview.PredictionTree;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The part of a server that plans, over HTTP as commands ask it. */
final class PlanServer implements AutoCloseable {

    private final HttpServer http;
    private final Planner planner;

    PlanServer(Planner planner) throws IOException {
        this.planner = planner;
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/api/v1/plan", this::answer);
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** Answer, even if planning fails: a server that hangs up says nothing about why. */
    private void answer(HttpExchange exchange) throws IOException {
        int status = 200;
        byte[] answer;
        try {
            answer = plan(exchange);
        } catch (RuntimeException e) {
            status = 500;
            answer = e.toString().getBytes(StandardCharsets.UTF_8);
        }
        exchange.sendResponseHeaders(status, answer.length);
        try (var body = exchange.getResponseBody()) {
            body.write(answer);
        }
    }

    private byte[] plan(HttpExchange exchange) throws IOException {
        KubeObject asked = Json.object(exchange.getRequestBody().readAllBytes());
        Prediction prediction = planner.predict(new Proposal(
                asked.list("objects").stream()
                        .map(object -> KubeObject.of((Map<?, ?>) object))
                        .toList(),
                refs(asked, "deleted"),
                refs(asked, "observed")));
        return Json.toJsonBytes(PredictionTree.of(prediction));
    }

    private static List<Ref> refs(KubeObject asked, String field) {
        return asked.list(field).stream()
                .map(ref -> KubeObject.of((Map<?, ?>) ref))
                .map(ref -> new Ref(
                        Gvk.of(ref.apiVersion(), ref.kind()),
                        ref.text("namespace").orElse(""),
                        ref.text("name").orElse("")))
                .toList();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
