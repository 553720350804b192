package dev.slipway.runtime.git;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TooLargeObjectInPackException;
import org.jspecify.annotations.Nullable;

/** The one place that knows what JGit's failures mean. */
final class GitFaults {

    private static final List<String> DENIED_WORDS =
            List.of("not authorized", "authentication is required", "not permitted", "auth fail", "403", "401");

    private static final Pattern ADDRESS = Pattern.compile("\\w+://\\S+");

    private GitFaults() {}

    static FaultException of(Throwable failure, RepositoryRef repository) {
        if (failure instanceof FaultException fault) {
            return fault;
        }
        String where = "repository " + repository.printable();
        return unreachable(failure, where)
                .or(() -> refused(failure, messages(failure, repository), where))
                .orElseGet(() -> new FaultException(
                        Fault.UNAVAILABLE, where + " could not be read: " + innermostMessage(failure), failure));
    }

    private static Optional<FaultException> unreachable(Throwable failure, String where) {
        UnknownHostException unknown = cause(failure, UnknownHostException.class);
        if (unknown != null) {
            return fault(Fault.UNAVAILABLE, where + " cannot be reached: the host name is unknown", failure);
        }
        if (cause(failure, SocketTimeoutException.class) != null
                || cause(failure, InterruptedIOException.class) != null) {
            return fault(Fault.UNAVAILABLE, where + " cannot be reached: no answer in time", failure);
        }
        if (cause(failure, ConnectException.class) != null || cause(failure, NoRouteToHostException.class) != null) {
            return fault(Fault.UNAVAILABLE, where + " cannot be reached: connection refused", failure);
        }
        SSLException tls = cause(failure, SSLException.class);
        if (tls != null) {
            return fault(Fault.DENIED, where + " has a certificate that is not trusted: " + tls.getMessage(), failure);
        }
        return cause(failure, SocketException.class) == null
                ? Optional.empty()
                : fault(Fault.UNAVAILABLE, where + " broke off the connection", failure);
    }

    private static Optional<FaultException> refused(Throwable failure, String text, String where) {
        if (text.contains("server key did not validate") || text.contains("host key")) {
            return fault(
                    Fault.DENIED,
                    where + " is served by a host whose ssh key is not in ConfigMap argocd-ssh-known-hosts-cm",
                    failure);
        }
        if (DENIED_WORDS.stream().anyMatch(text::contains) || text.contains("cannot log in")) {
            return fault(
                    Fault.DENIED, where + " refuses access: check the credentials in its repository Secret", failure);
        }
        if (cause(failure, NoRemoteRepositoryException.class) != null || text.contains("not found")) {
            return fault(Fault.NOT_FOUND, where + " does not exist or is hidden from these credentials", failure);
        }
        if (cause(failure, TooLargeObjectInPackException.class) != null) {
            return fault(Fault.INVALID, where + " holds an object that is too large", failure);
        }
        return cause(failure, NotSupportedException.class) == null
                ? Optional.empty()
                : fault(Fault.INVALID, where + " uses a protocol that is not supported", failure);
    }

    static FaultException noSuchRevision(RepositoryRef repository, String revision) {
        return new FaultException(
                Fault.NOT_FOUND,
                "repository " + repository.printable() + " has no branch, tag or commit \"" + revision + "\"");
    }

    private static Optional<FaultException> fault(Fault fault, String message, Throwable cause) {
        return Optional.of(new FaultException(fault, message, cause));
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }

    /** Without addresses: what stands in one, such as a port, says nothing of what went wrong. */
    private static String messages(Throwable failure, RepositoryRef repository) {
        StringBuilder text = new StringBuilder();
        for (Throwable at = failure; at != null; at = at.getCause()) {
            text.append(at.getMessage()).append('\n');
        }
        return ADDRESS.matcher(text.toString().replace(repository.url(), ""))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static String innermostMessage(Throwable failure) {
        Throwable at = failure;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return at.getMessage() == null ? at.getClass().getSimpleName() : at.getMessage();
    }
}
