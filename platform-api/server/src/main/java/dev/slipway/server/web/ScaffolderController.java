package dev.slipway.server.web;

import dev.slipway.delivery.rbac.Subject;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import dev.slipway.scaffolder.action.Actions;
import dev.slipway.scaffolder.golden.TemplateShelf;
import dev.slipway.scaffolder.task.Scaffolder;
import dev.slipway.scaffolder.task.Task;
import dev.slipway.server.access.Callers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Backstage's REST API of the scaffolder, as its frontend and other clients call it. */
@RestController
@RequestMapping(path = "/api/scaffolder", produces = MediaType.APPLICATION_JSON_VALUE)
final class ScaffolderController {

    private static final int LARGEST = 8 * 1024 * 1024;
    private final TemplateShelf shelf;
    private final Actions actions;
    private final Scaffolder scaffolder;
    private final Rehearsals rehearsals;

    ScaffolderController(TemplateShelf shelf, Actions actions, Scaffolder scaffolder, Rehearsals rehearsals) {
        this.shelf = shelf;
        this.actions = actions;
        this.scaffolder = scaffolder;
        this.rehearsals = rehearsals;
    }

    @GetMapping("/v2/templates")
    String templates() {
        return Json.toJson(Map.of(
                "items",
                shelf.templates().stream()
                        .map(shelved -> Map.of(
                                "ref", shelved.template().entityRef(),
                                "title", shelved.template().title(),
                                "description", shelved.template().description()))
                        .toList()));
    }

    @GetMapping("/v2/templates/{namespace}/{kind}/{name}/parameter-schema")
    String form(@PathVariable String namespace, @PathVariable String kind, @PathVariable String name) {
        return Json.toJson(ScaffolderTrees.form(
                shelf.get(kind + ":" + namespace + "/" + name).template()));
    }

    @GetMapping("/v2/actions")
    String actions() {
        return Json.toJson(actions.list().stream().map(ScaffolderTrees::action).toList());
    }

    @PostMapping("/v2/tasks")
    ResponseEntity<String> start(@RequestBody byte[] body, @RequestAttribute(Callers.ATTRIBUTE) Subject caller) {
        KubeObject request = request(body);
        String ref = request.text("templateRef").orElse("");
        TemplateShelf.Shelved shelved = shelf.get(ref);
        Task task = scaffolder.start(new Scaffolder.Order(
                shelved.template(), shelved.baseUrl(), request.map("values"), secrets(request), user(caller)));
        return ResponseEntity.status(HttpStatus.CREATED).body(Json.toJson(Map.of("id", task.id())));
    }

    @GetMapping("/v2/tasks")
    String list(
            @RequestParam(defaultValue = "") String createdBy,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        List<Task> found = scaffolder.list().stream()
                .filter(task -> createdBy.isEmpty() || task.createdBy().equals(createdBy))
                .filter(task -> status.isEmpty() || task.status().word().equals(status))
                .toList();
        var page = found.stream()
                .skip(Math.max(0, offset))
                .limit(Math.max(0, limit))
                .map(ScaffolderTrees::task)
                .toList();
        return Json.toJson(Map.of("tasks", page, "totalTasks", found.size()));
    }

    @GetMapping("/v2/tasks/{id}")
    String task(@PathVariable String id) {
        return Json.toJson(ScaffolderTrees.task(scaffolder.get(id)));
    }

    @GetMapping("/v2/tasks/{id}/events")
    String events(@PathVariable String id, @RequestParam(defaultValue = "0") long after) {
        return Json.toJson(scaffolder.events(id, after).stream()
                .map(ScaffolderTrees::event)
                .toList());
    }

    @GetMapping(path = "/v2/tasks/{id}/eventstream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    StreamingResponseBody stream(@PathVariable String id, @RequestParam(defaultValue = "0") long after) {
        scaffolder.get(id);
        return new EventStream(scaffolder, id, after);
    }

    @PostMapping("/v2/tasks/{id}/cancel")
    String cancel(@PathVariable String id) {
        scaffolder.cancel(id);
        return Json.toJson(Map.of("status", "cancelled"));
    }

    @PostMapping("/v2/tasks/{id}/retry")
    ResponseEntity<String> retry(@PathVariable String id, @RequestBody(required = false) byte[] body) {
        Task task = scaffolder.retry(id, body == null ? Map.of() : secrets(request(body)));
        return ResponseEntity.status(HttpStatus.CREATED).body(Json.toJson(Map.of("id", task.id())));
    }

    @PostMapping("/v2/dry-run")
    String dryRun(@RequestBody byte[] body, @RequestAttribute(Callers.ATTRIBUTE) Subject caller) {
        KubeObject request = request(body);
        return Json.toJson(rehearsals.run(request, secrets(request), user(caller)));
    }

    /** A form's mistakes as Backstage lists them; everything else as its errors. */
    @ExceptionHandler(FaultException.class)
    ResponseEntity<String> failed(FaultException e) {
        HttpStatus status =
                switch (e.fault()) {
                    case NOT_FOUND -> HttpStatus.NOT_FOUND;
                    case CONFLICT -> HttpStatus.CONFLICT;
                    case DENIED -> HttpStatus.FORBIDDEN;
                    case INVALID -> HttpStatus.BAD_REQUEST;
                    case THROTTLED, QUOTA -> HttpStatus.TOO_MANY_REQUESTS;
                    case UNAVAILABLE, INTERNAL -> HttpStatus.SERVICE_UNAVAILABLE;
                };
        var body = new LinkedHashMap<String, Object>();
        body.put("error", Map.of("name", ScaffolderTrees.errorName(status), "message", e.explanation()));
        body.put("response", Map.of("statusCode", status.value()));
        if (e.fault() == Fault.INVALID) {
            body.put(
                    "errors",
                    e.explanation().lines().map(ScaffolderTrees::error).toList());
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.toJson(body));
    }

    private static Map<String, Object> user(Subject caller) {
        return Map.of("ref", "user:default/" + caller.name());
    }

    private static KubeObject request(byte[] body) {
        if (body.length > LARGEST) {
            throw new FaultException(Fault.INVALID, "a request may have 8 MiB");
        }
        return KubeObject.of(Json.tree(body));
    }

    private static Map<String, Redacted<String>> secrets(KubeObject request) {
        var secrets = new LinkedHashMap<String, Redacted<String>>();
        request.map("secrets").forEach((name, value) -> secrets.put(name, Redacted.of(String.valueOf(value))));
        return secrets;
    }
}
