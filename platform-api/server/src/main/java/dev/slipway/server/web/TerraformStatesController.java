package dev.slipway.server.web;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.terraform.plan.MaskedState;
import dev.slipway.terraform.state.LockInfo;
import dev.slipway.terraform.state.StateStore;
import dev.slipway.terraform.state.StateStore.StateId;
import dev.slipway.terraform.state.StateStore.Version;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The states that the platform keeps, for people: which there are, what is in them without secrets, their history, who
 * holds their locks. The programs' own protocol is {@link TerraformStateController}'s.
 */
@RestController
@RequestMapping(path = "/api/v1/terraform-states", produces = MediaType.APPLICATION_JSON_VALUE)
final class TerraformStatesController {

    private final StateStore states;
    private final Clock clock;

    TerraformStatesController(StateStore states, Clock clock) {
        this.states = states;
        this.clock = clock;
    }

    @ExceptionHandler(FaultException.class)
    ResponseEntity<String> refused(FaultException fault) {
        int status =
                switch (fault.fault()) {
                    case NOT_FOUND -> 404;
                    case CONFLICT -> 423;
                    default -> 400;
                };
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Json.toJson(
                        Map.of("title", fault.fault().name(), "status", status, "detail", fault.explanation())));
    }

    /** Return one line for each state, of one namespace or of all. */
    @GetMapping
    String list(@RequestParam(defaultValue = "") String namespace) {
        List<Map<String, Object>> lines = states.states().stream()
                .filter(id -> namespace.isEmpty() || id.namespace().equals(namespace))
                .map(this::line)
                .toList();
        return Json.toJson(lines);
    }

    private Map<String, Object> line(StateId id) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("namespace", id.namespace());
        line.put("name", id.name());
        states.history(id).stream().findFirst().ifPresent(newest -> line.putAll(version(newest)));
        states.lock(id).ifPresent(held -> line.put("lock", lock(LockInfo.parse(held))));
        return line;
    }

    private static Map<String, Object> version(Version version) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", version.number());
        tree.put("writtenAt", version.writtenAt().toString());
        tree.put("bytes", version.bytes());
        tree.put("removed", version.bytes() == 0);
        return tree;
    }

    private static Map<String, Object> lock(LockInfo lock) {
        return Map.of("id", lock.id(), "who", lock.who(), "since", lock.since(), "operation", lock.operation());
    }

    /** Return all versions of one state, newest first. */
    @GetMapping("/{namespace}/{name}/history")
    String history(@PathVariable String namespace, @PathVariable String name) {
        List<Version> versions = states.history(new StateId(namespace, name));
        if (versions.isEmpty()) {
            throw missing(namespace, name);
        }
        return Json.toJson(
                versions.stream().map(TerraformStatesController::version).toList());
    }

    private static FaultException missing(String namespace, String name) {
        return new FaultException(
                Fault.NOT_FOUND,
                "the platform keeps no state " + namespace + "/" + name + "; states in Secrets or elsewhere are read"
                        + " with 'tofu state pull'");
    }

    /** Return the state as JSON, masked; version 0 is the newest. */
    @GetMapping("/{namespace}/{name}")
    String show(
            @PathVariable String namespace, @PathVariable String name, @RequestParam(defaultValue = "0") long version) {
        return Json.toJson(read(namespace, name, version).tree());
    }

    /** Return the state as text, masked; version 0 is the newest. */
    @GetMapping(path = "/{namespace}/{name}/text", produces = MediaType.TEXT_PLAIN_VALUE)
    String text(
            @PathVariable String namespace, @PathVariable String name, @RequestParam(defaultValue = "0") long version) {
        return read(namespace, name, version).text();
    }

    private MaskedState read(String namespace, String name, long version) {
        StateId id = new StateId(namespace, name);
        return (version == 0 ? states.read(id) : states.read(id, version))
                .filter(bytes -> bytes.length > 0)
                .map(MaskedState::read)
                .orElseThrow(() -> missing(namespace, name));
    }

    /** Take the lock for a person: {@code {"who", "reason"}}; who holds it already is told. */
    @PostMapping("/{namespace}/{name}/lock")
    String lock(@PathVariable String namespace, @PathVariable String name, @RequestBody byte[] body) {
        KubeObject asked = Json.object(body);
        LockInfo lock = new LockInfo(
                UUID.randomUUID().toString(),
                asked.text("who").orElse("somebody"),
                clock.instant().toString(),
                asked.text("reason").filter(text -> !text.isBlank()).orElse("slipway tf state lock"));
        states.lock(new StateId(namespace, name), lock.json());
        return Json.toJson(lock(lock));
    }

    /** Release a lock: one's own, or the one whose id is given: {@code {"who", "id"}}. */
    @PostMapping("/{namespace}/{name}/unlock")
    String unlock(@PathVariable String namespace, @PathVariable String name, @RequestBody byte[] body) {
        StateId id = new StateId(namespace, name);
        KubeObject asked = Json.object(body);
        LockInfo held = states.lock(id)
                .map(LockInfo::parse)
                .orElseThrow(() -> new FaultException(Fault.NOT_FOUND, "state " + id + " is not locked"));
        boolean meant = asked.text("id")
                .map(held.id()::equals)
                .orElseGet(() -> asked.text("who").filter(held.who()::equals).isPresent());
        if (!meant) {
            throw new FaultException(
                    Fault.CONFLICT,
                    "state " + id + ": " + held.text() + "; if nothing of it runs any more, release it by its id");
        }
        states.unlock(id, held.json());
        return Json.toJson(lock(held));
    }

    /** Make an earlier version the newest: {@code {"version"}}. */
    @PostMapping("/{namespace}/{name}/restore")
    String restore(@PathVariable String namespace, @PathVariable String name, @RequestBody byte[] body) {
        StateId id = new StateId(namespace, name);
        Object version = Json.object(body).at("version").orElse(0L);
        states.restore(id, version instanceof Number number ? number.longValue() : 0);
        return Json.toJson(line(id));
    }
}
