package dev.slipway.server.web;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.terraform.state.StateStore;
import dev.slipway.terraform.state.StateStore.StateId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The protocol of the backend {@code http} of OpenTofu and Terraform: GET, POST and DELETE for the state, LOCK and UNLOCK
 * for its lock. Who sends the API token as the password of Basic authentication may use it.
 */
@RestController
@RequestMapping("/api/v1/terraform-state/{namespace}/{name}")
final class TerraformStateController {

    private static final int LOCKED = 423;

    private final StateStore states;

    TerraformStateController(StateStore states) {
        this.states = states;
    }

    /** Methods that HTTP does not know have no mapping of their own, so all come here. */
    @RequestMapping
    ResponseEntity<byte[]> state(
            HttpMethod method,
            @PathVariable String namespace,
            @PathVariable String name,
            @RequestParam(name = "ID", defaultValue = "") String lockId,
            @RequestBody(required = false) byte @Nullable [] body) {
        byte[] sent = body == null ? new byte[0] : body;
        try {
            return answer(method.name(), new StateId(namespace, name), lockId, sent);
        } catch (FaultException fault) {
            return fault.fault() == Fault.CONFLICT
                    ? ResponseEntity.status(LOCKED)
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(fault.reference().getBytes(StandardCharsets.UTF_8))
                    : ResponseEntity.badRequest().body(fault.explanation().getBytes(StandardCharsets.UTF_8));
        }
    }

    private ResponseEntity<byte[]> answer(String method, StateId id, String lockId, byte[] sent) {
        String text = new String(sent, StandardCharsets.UTF_8);
        switch (method) {
            case "GET" -> {
                return states.read(id).map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent()
                        .build());
            }
            case "POST" -> states.write(id, sent, lockId);
            case "DELETE" -> states.remove(id, lockId);
            case "LOCK" -> states.lock(id, text);
            case "UNLOCK" -> states.unlock(id, text);
            default -> {
                return ResponseEntity.status(405).build();
            }
        }
        return ResponseEntity.ok().build();
    }

    /** Return the numbers of all versions, newest first. */
    @GetMapping("/versions")
    List<Long> versions(@PathVariable String namespace, @PathVariable String name) {
        return states.versions(new StateId(namespace, name));
    }

    /** Return one version. */
    @GetMapping("/versions/{version}")
    ResponseEntity<byte[]> version(
            @PathVariable String namespace, @PathVariable String name, @PathVariable long version) {
        return states.read(new StateId(namespace, name), version)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
