package dev.slipway.provider.gcp.sql;

import com.google.api.services.sqladmin.SQLAdmin;
import com.google.api.services.sqladmin.model.Operation;
import com.google.api.services.sqladmin.model.OperationError;
import dev.slipway.declared.Found;
import dev.slipway.provider.gcp.resource.Operations;
import dev.slipway.provider.gcp.resource.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Operations of Cloud SQL: what they wait for, and what they ended with. */
final class SqlOperations {

    private static final String DONE = "DONE";

    private final Operations operations = new Operations();

    /** Remember the operation of a creation. */
    void note(Scope<SQLAdmin, ?> scope, Operation operation) {
        operations.note(scope.ownerUid(), operation.getName());
    }

    /** Return what shows of a resource that is not there yet: nothing, or that it is just being made. */
    Optional<Found> absent(Scope<SQLAdmin, ?> scope, String what) {
        Optional<String> name = operations.of(scope.ownerUid());
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Operation operation = scope.call(sql -> sql.operations().get(scope.project(), name.get()));
        if (!DONE.equals(operation.getStatus())) {
            return Optional.of(Found.named(scope.name()).busy("being created"));
        }
        operations.forget(scope.ownerUid());
        Optional<OperationError> error = error(operation);
        if (error.isPresent()) {
            String doing = "create " + what + " '" + scope.name() + "'";
            throw scope.failed(doing, error.get().getCode(), error.get().getMessage());
        }
        return Optional.empty();
    }

    static boolean isRunning(Operation operation) {
        return !DONE.equals(operation.getStatus());
    }

    /** Return the operation as people say it: {@code update}. */
    static String word(Operation operation) {
        String type = operation.getOperationType();
        return type == null ? "changing" : type.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Optional<OperationError> error(Operation operation) {
        List<OperationError> errors =
                operation.getError() == null ? null : operation.getError().getErrors();
        return errors == null ? Optional.empty() : errors.stream().findFirst();
    }
}
