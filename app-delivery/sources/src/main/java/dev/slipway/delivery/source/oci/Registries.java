package dev.slipway.delivery.source.oci;

import dev.slipway.delivery.source.helm.RepositoryLogin;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import land.oras.Registry;
import land.oras.auth.AuthProvider;
import land.oras.auth.NoAuthProvider;
import land.oras.auth.UsernamePasswordProvider;
import land.oras.exception.OrasException;
import org.jspecify.annotations.Nullable;

/** Connections to registries, with what a Secret says and nothing of the process's own logins. */
final class Registries {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private Registries() {}

    static Registry connect(RepositoryLogin login) {
        return Registry.builder()
                .withAuthProvider(provider(login.username(), login.password()))
                .withInsecure(login.plainHttp())
                .withSkipTlsVerify(login.insecure())
                .build();
    }

    private static AuthProvider provider(@Nullable String username, @Nullable Redacted<String> password) {
        return username == null || password == null
                ? new NoAuthProvider()
                : new UsernamePasswordProvider(username, password.reveal());
    }

    static FaultException fault(ArtifactRef ref, OrasException refused) {
        String why = ref.title() + " could not be downloaded: " + refused.getMessage();
        return new FaultException(kind(refused.getStatusCode()), why, refused);
    }

    private static Fault kind(@Nullable Integer status) {
        if (status == null) {
            return Fault.UNAVAILABLE;
        }
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> Fault.DENIED;
            case NOT_FOUND -> Fault.NOT_FOUND;
            default -> Fault.UNAVAILABLE;
        };
    }
}
