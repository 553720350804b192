package dev.slipway.server.rest;

import dev.slipway.delivery.rbac.Subject;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.server.access.Callers;
import dev.slipway.server.access.Operations;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be asked of objects. Every answer is 202: the controllers do it, and the object says how it went. */
@RestController
@RequestMapping("/api/v1")
final class OperationsController {

    static final Gvk APPLICATION = Gvk.of("argoproj.io/v1alpha1", "Application");
    static final Gvk TERRAFORM = Gvk.of("infra.contrib.fluxcd.io/v1alpha2", "Terraform");

    private final Operations operations;

    OperationsController(Operations operations) {
        this.operations = operations;
    }

    /** @param revision another one than the spec's; none for that */
    record Sync(@Nullable String revision, boolean prune) {}

    /** @param contentHash the content that was read */
    record Answer(String contentHash) {}

    @PostMapping("/applications/{namespace}/{name}/sync")
    ResponseEntity<Void> sync(
            @PathVariable String namespace,
            @PathVariable String name,
            @RequestBody(required = false) @Nullable Sync sync,
            @RequestAttribute(Callers.ATTRIBUTE) Subject caller) {
        String revision = sync == null || sync.revision() == null ? "" : sync.revision();
        operations.sync(caller, new Ref(APPLICATION, namespace, name), revision, sync != null && sync.prune());
        return ResponseEntity.accepted().build();
    }

    @PostMapping("/applications/{namespace}/{name}/refresh")
    ResponseEntity<Void> refresh(
            @PathVariable String namespace,
            @PathVariable String name,
            @RequestAttribute(Callers.ATTRIBUTE) Subject caller) {
        operations.refresh(caller, new Ref(APPLICATION, namespace, name));
        return ResponseEntity.accepted().build();
    }

    @PostMapping("/terraform/{namespace}/{name}/plan")
    ResponseEntity<Void> plan(
            @PathVariable String namespace,
            @PathVariable String name,
            @RequestAttribute(Callers.ATTRIBUTE) Subject caller) {
        operations.plan(caller, new Ref(TERRAFORM, namespace, name));
        return ResponseEntity.accepted().build();
    }

    @PostMapping("/terraform/{namespace}/{name}/{answer:approve|reject|adopt}")
    ResponseEntity<Void> answer(
            @PathVariable String namespace,
            @PathVariable String name,
            @PathVariable String answer,
            @RequestBody Answer body,
            @RequestAttribute(Callers.ATTRIBUTE) Subject caller) {
        Operations.Answer chosen = Arrays.stream(Operations.Answer.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(answer))
                .findFirst()
                .orElseThrow(() -> new FaultException(Fault.NOT_FOUND, answer + " is no answer"));
        operations.answer(caller, new Ref(TERRAFORM, namespace, name), chosen, body.contentHash());
        return ResponseEntity.accepted().build();
    }
}
