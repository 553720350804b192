package dev.slipway.provider.gcp.resource;

import com.google.api.client.googleapis.services.AbstractGoogleClientRequest;
import com.google.api.client.googleapis.services.json.AbstractGoogleJsonClient;
import dev.slipway.cloud.gcp.GcpCall;
import dev.slipway.cloud.gcp.GcpClients;
import dev.slipway.cloud.gcp.GcpFailure;
import dev.slipway.cloud.gcp.GcpFaults;
import dev.slipway.cloud.gcp.GcpService;
import dev.slipway.cloud.gcp.GcpTarget;
import dev.slipway.declared.Conversation;
import dev.slipway.declared.Subject;
import dev.slipway.kernel.outcome.FaultException;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One conversation about one Google Cloud resource: who it is, what it should be, and the client to say it to.
 *
 * @param <C> the client of its service
 * @param <P> the record of its parameters
 */
public final class Scope<C extends AbstractGoogleJsonClient, P> extends Conversation<P> {

    /** Prepares a request. */
    @FunctionalInterface
    public interface Call<C, T> {
        AbstractGoogleClientRequest<T> on(C client) throws IOException;
    }

    private final GcpService<C> service;
    private final GcpClients clients;
    private final GcpTarget target;

    Scope(Subject<P> subject, GcpService<C> service, GcpClients clients, GcpTarget target) {
        super(subject, GcpKind.TAGS);
        this.service = service;
        this.clients = clients;
        this.target = target;
    }

    /** Make a call and return the answer. */
    public <T> T call(Call<C, T> call) {
        return call(service, call);
    }

    /** Make a call to another service on which the resource stands. */
    public <D extends AbstractGoogleJsonClient, T> T call(GcpService<D> other, Call<D, T> call) {
        try {
            return call.on(clients.client(other, target)).execute();
        } catch (IOException e) {
            throw new GcpFailure(e);
        }
    }

    /** Make a call that reads, and return the answer if there is anything to read. */
    public <T> Optional<T> ifThere(Call<C, T> call) {
        try {
            return Optional.of(call(call));
        } catch (GcpFailure failure) {
            if (failure.isAbsence()) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    public String project() {
        return target.project();
    }

    /** Return the project as a path, such as {@code projects/my-project}. */
    public String parent() {
        return "projects/" + project();
    }

    /** Return the fault that an operation is which has ended with this error. */
    public FaultException failed(String doing, @Nullable String code, @Nullable String message) {
        return GcpFaults.ofOperation(code, message, new GcpCall(service.name(), doing), target);
    }

    GcpTarget target() {
        return target;
    }
}
