package dev.slipway.server.web;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Planner;
import dev.slipway.kernel.plan.Proposal;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.preview.PredictionTree;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What would follow from a proposal: {@code {"objects": [...], "deleted": [{apiVersion, kind, namespace, name}],
 * "observed": [the same]}} in, a prediction out. A few at a time, because each plays through many passes.
 */
@RestController
final class PlanController {

    private static final int AT_ONCE = 2;
    private static final int LARGEST = 8 * 1024 * 1024;

    private final Planner planner;
    private final Semaphore places = new Semaphore(AT_ONCE);

    PlanController(Planner planner) {
        this.planner = planner;
    }

    @PostMapping(path = "/api/v1/plan", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> plan(@RequestBody byte[] body) {
        if (body.length > LARGEST) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, "a proposal may have 8 MiB; plan a part of it");
        }
        if (!places.tryAcquire()) {
            return problem(HttpStatus.SERVICE_UNAVAILABLE, "other plans are being made; try again in a moment");
        }
        try {
            return ResponseEntity.ok(Json.toJson(PredictionTree.of(planner.predict(proposal(body)))));
        } catch (FaultException fault) {
            return problem(HttpStatus.BAD_REQUEST, fault.explanation());
        } finally {
            places.release();
        }
    }

    private static Proposal proposal(byte[] body) {
        KubeObject document = Json.object(body);
        return new Proposal(
                maps(document.list("objects")), refs(document.list("deleted")), refs(document.list("observed")));
    }

    private static List<Ref> refs(List<Object> items) {
        return maps(items).stream()
                .map(ref -> new Ref(
                        Gvk.of(ref.apiVersion(), ref.kind()),
                        ref.text("namespace").orElse(""),
                        ref.text("name").orElse("")))
                .toList();
    }

    private static List<KubeObject> maps(List<Object> items) {
        return items.stream()
                .filter(Map.class::isInstance)
                .map(item -> KubeObject.of((Map<?, ?>) item))
                .toList();
    }

    private static ResponseEntity<String> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .body(Json.toJson(
                        Map.of("title", status.getReasonPhrase(), "status", status.value(), "detail", detail)));
    }
}
