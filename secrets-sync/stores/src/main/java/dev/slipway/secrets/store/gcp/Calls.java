package dev.slipway.secrets.store.gcp;

import com.google.api.client.googleapis.services.AbstractGoogleClientRequest;
import com.google.api.services.secretmanager.v1.SecretManager;
import dev.slipway.cloud.gcp.GcpCall;
import dev.slipway.cloud.gcp.GcpClients;
import dev.slipway.cloud.gcp.GcpFaults;
import dev.slipway.cloud.gcp.GcpService;
import dev.slipway.cloud.gcp.GcpTarget;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.io.IOException;
import java.util.Optional;

/** Calls of one project's Secret Manager; their failures are faults, and absence is none. */
record Calls(GcpClients clients, GcpTarget target) {

    private static final GcpService<SecretManager> SERVICE =
            GcpService.of("secretmanager", SecretManager.class, SecretManager.Builder::new);

    /** A request, made with the client. */
    @FunctionalInterface
    interface Request<T> {
        AbstractGoogleClientRequest<T> with(SecretManager client) throws IOException;
    }

    /** Return the answer; nothing when what is asked for does not exist. */
    <T> Optional<T> find(String doing, Request<T> request) {
        try {
            return Optional.of(call(doing, request));
        } catch (FaultException fault) {
            if (fault.fault() == Fault.NOT_FOUND) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    <T> T call(String doing, Request<T> request) {
        try {
            return request.with(clients.client(SERVICE, target)).execute();
        } catch (IOException | RuntimeException failed) {
            throw GcpFaults.of(failed, new GcpCall(SERVICE.name(), doing), target);
        }
    }

    String project() {
        return target.project();
    }
}
