package dev.slipway.server.rest;

import dev.slipway.delivery.objects.ObjectActions.Offer;
import dev.slipway.delivery.rbac.Subject;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.server.access.Callers;
import dev.slipway.server.access.ObjectOperations;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Actions on objects of Applications. */
@RestController
@RequestMapping("/api/v1/applications/{namespace}/{name}/actions")
final class ActionsController {

    private final ObjectOperations operations;

    ActionsController(ObjectOperations operations) {
        this.operations = operations;
    }

    /** An action that an object has. */
    record Action(ObjectName object, String action, boolean disabled) {}

    /** An object of the Application; an empty group is the core's, an empty namespace that of a cluster-scoped one. */
    record ObjectName(
            @Nullable String group,
            @Nullable String version,
            @Nullable String kind,
            @Nullable String namespace,
            @Nullable String name) {

        static ObjectName of(Ref ref) {
            Gvk gvk = ref.gvk();
            return new ObjectName(gvk.group(), gvk.version(), gvk.kind(), ref.namespace(), ref.name());
        }

        Ref ref() {
            return new Ref(new Gvk(text(group), text(version), text(kind)), text(namespace), text(name));
        }

        private static String text(@Nullable String value) {
            return Objects.requireNonNullElse(value, "");
        }
    }

    /** What to run, on which object, with which parameters. */
    record Run(ObjectName object, @Nullable Map<String, String> parameters) {}

    @GetMapping
    List<Action> list(
            @PathVariable String namespace,
            @PathVariable String name,
            @RequestAttribute(Callers.ATTRIBUTE) Subject caller) {
        return operations.offers(caller, application(namespace, name)).stream()
                .flatMap(offer -> actions(offer).stream())
                .toList();
    }

    private static List<Action> actions(Offer offer) {
        return offer.actions().stream()
                .map(action -> new Action(ObjectName.of(offer.object()), action.name(), action.disabled()))
                .toList();
    }

    /** Run an action and answer with what was written. */
    @PostMapping("/{action}")
    List<ObjectName> run(
            @PathVariable String namespace,
            @PathVariable String name,
            @PathVariable String action,
            @RequestBody Run run,
            @RequestAttribute(Callers.ATTRIBUTE) Subject caller) {
        Map<String, String> parameters = Objects.requireNonNullElse(run.parameters(), Map.of());
        return operations.run(caller, application(namespace, name), run.object().ref(), action, parameters).stream()
                .map(ObjectName::of)
                .toList();
    }

    private static Ref application(String namespace, String name) {
        return new Ref(OperationsController.APPLICATION, namespace, name);
    }
}
