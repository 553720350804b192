package dev.slipway.runtime.step;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.errordetails.v1.NamespaceNotFoundFailure;
import io.temporal.serviceclient.StatusUtils;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says in words what a failed call to Temporal means; the only place that looks at its exceptions. */
final class TemporalFaults {

    private TemporalFaults() {}

    /** Return the gRPC failure inside an SDK's exception, if there is one. */
    static Optional<StatusRuntimeException> status(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof StatusRuntimeException status) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    static boolean isAbsentWorkflow(StatusRuntimeException e) {
        return e.getStatus().getCode() == Status.Code.NOT_FOUND && !isAbsentNamespace(e);
    }

    static boolean isAbsentNamespace(StatusRuntimeException e) {
        return StatusUtils.hasFailure(e, NamespaceNotFoundFailure.class);
    }

    /** Return a few words that follow "cannot be reached:". */
    static String words(StatusRuntimeException e) {
        if (isAbsentNamespace(e)) {
            return "its namespace does not exist (yet)";
        }
        Status status = e.getStatus();
        return switch (status.getCode()) {
            case DEADLINE_EXCEEDED -> "no answer in time";
            case UNAVAILABLE -> connecting(status);
            case UNIMPLEMENTED -> "what listens there does not speak Temporal's protocol";
            case UNAUTHENTICATED, PERMISSION_DENIED -> "it refuses our identity";
            default -> status.getCode().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    private static String connecting(Status status) {
        Throwable root = root(status.getCause());
        if (root instanceof ConnectException) {
            return "connection refused";
        }
        return root instanceof UnknownHostException ? "unknown host" : "the connection was lost";
    }

    private static @Nullable Throwable root(@Nullable Throwable failure) {
        Throwable root = failure;
        while (root != null && root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
