package dev.slipway.provider.gcp.compute;

import com.google.api.services.compute.Compute;
import com.google.api.services.compute.model.Operation;
import dev.slipway.declared.Found;
import dev.slipway.provider.gcp.resource.Operations;
import dev.slipway.provider.gcp.resource.Scope;
import java.util.List;
import java.util.Optional;

/**
 * Operations of Compute Engine: a creation shows nothing, or something that is not ready, before its operation ends. An empty
 * region stands for what belongs to none.
 */
final class ComputeOperations {

    private final Operations operations = new Operations();

    /** Remember the operation of a creation. */
    void note(Scope<Compute, ?> scope, Operation operation) {
        operations.note(scope.ownerUid(), operation.getName());
    }

    /** Return what shows of a resource that was looked for: itself when nothing is under way any more. */
    Optional<Found> settled(Scope<Compute, ?> scope, String region, Optional<Found> seen) {
        Optional<String> name = operations.of(scope.ownerUid());
        if (name.isEmpty()) {
            return seen;
        }
        Optional<Operation> operation = scope.ifThere(compute -> region.isEmpty()
                ? compute.globalOperations().get(scope.project(), name.get())
                : compute.regionOperations().get(scope.project(), region, name.get()));
        if (operation.isPresent() && !"DONE".equals(operation.get().getStatus())) {
            return Optional.of(seen.orElse(Found.named(scope.name())).busy("being created"));
        }
        operations.forget(scope.ownerUid());
        if (seen.isEmpty()) {
            operation.flatMap(ComputeOperations::error).ifPresent(error -> {
                throw scope.failed("create '" + scope.name() + "'", error.getCode(), error.getMessage());
            });
        }
        return seen;
    }

    private static Optional<Operation.Error.Errors> error(Operation operation) {
        List<Operation.Error.Errors> errors =
                operation.getError() == null ? null : operation.getError().getErrors();
        return errors == null ? Optional.empty() : errors.stream().findFirst();
    }

    /** Return a network as requests want it: a name alone belongs to the project. */
    static String network(Scope<?, ?> scope, String network) {
        return network.contains("/") ? network : scope.parent() + "/global/networks/" + network;
    }
}
