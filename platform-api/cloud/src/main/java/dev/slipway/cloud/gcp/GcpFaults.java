package dev.slipway.cloud.gcp;

import com.google.api.client.http.HttpResponseException;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * The one place that knows what goes wrong with calls to Google Cloud. Messages say what could not be done, why in Google's
 * own words, and what to do; they hold no secrets, and nothing that differs from call to call, so that they can stand in a
 * status; the request id, where a service tells one, is the fault's reference.
 */
public final class GcpFaults {

    private static final int LONGEST = 400;

    private GcpFaults() {}

    /** Return the fault that an error is; anything that is a fault already stays as it is. */
    public static FaultException of(Throwable error, GcpCall call, GcpTarget target) {
        Optional<FaultException> known = cause(error, FaultException.class);
        if (known.isPresent()) {
            return known.get();
        }
        if (isAboutToken(error)) {
            return token(error, call, target);
        }
        Optional<HttpResponseException> answer = cause(error, HttpResponseException.class);
        if (answer.isPresent()) {
            GcpError refused = GcpError.of(answer.get());
            String request = refused.request().isEmpty() ? "" : "request " + refused.request();
            return new FaultException(
                    refused.fault(), said(call, target) + because(refused, call, target), error, request);
        }
        if (cause(error, IOException.class).isPresent()) {
            return unanswered(error, call, target);
        }
        String what = "an unexpected " + error.getClass().getSimpleName() + " inside the platform. Please report it.";
        return new FaultException(Fault.INTERNAL, said(call, target) + what, error);
    }

    /** Return the fault that an operation is which has ended with this error. */
    public static FaultException ofOperation(
            @Nullable String code, @Nullable String message, GcpCall call, GcpTarget target) {
        GcpError error = GcpError.of(code == null ? "" : code, message == null ? "" : message);
        return new FaultException(error.fault(), said(call, target) + because(error, call, target));
    }

    private static String because(GcpError error, GcpCall call, GcpTarget target) {
        return switch (error.fault()) {
            case DENIED -> denied(error, call, target);
            case THROTTLED ->
                "Google Cloud asks for fewer calls (" + error.code() + "). Calls to this project and region are slowed"
                        + " down; nothing needs to be done.";
            case QUOTA -> text(error) + " Delete what is not needed, have the quota raised, or choose another region.";
            case UNAVAILABLE ->
                "the service at " + target.host(call.service()) + " is failing (" + error.code() + "). It is tried"
                        + " again.";
            case INVALID -> text(error) + " Correct the object; it is not tried again before.";
            case CONFLICT, NOT_FOUND, INTERNAL -> text(error);
        };
    }

    private static String denied(GcpError error, GcpCall call, GcpTarget target) {
        if (error.reason().equals("SERVICE_DISABLED") || error.reason().equals("accessNotConfigured")) {
            String service = error.metadata().getOrDefault("service", call.service() + ".googleapis.com");
            return "the API " + service + " is not enabled in the project (" + error.code() + "). Enable it: gcloud"
                    + " services enable " + service + " --project " + target.project();
        }
        if (error.reason().equals("BILLING_DISABLED") || error.reason().equals("UREQ_PROJECT_BILLING_NOT_FOUND")) {
            return text(error) + " Link the project to a billing account.";
        }
        if (error.http() == 401) {
            return "Google Cloud does not accept the credentials (" + error.code()
                    + "). Check the Secret of the provider"
                    + " configuration: the key may have been deleted, or the token may have expired.";
        }
        String permission = error.metadata().getOrDefault("permission", "");
        return text(error)
                + (permission.isEmpty()
                        ? " Give the service account a role that allows it."
                        : " Give the service account a role with the permission " + permission + ".");
    }

    /** The library asks for a token before it calls; what it says then may hold parts of the key. */
    private static boolean isAboutToken(Throwable error) {
        return chain(error).anyMatch(e -> e.getClass().getName().startsWith("com.google.auth.oauth2"));
    }

    private static FaultException token(Throwable error, GcpCall call, GcpTarget target) {
        boolean refused = cause(error, HttpResponseException.class)
                .filter(answer -> answer.getStatusCode() < 500)
                .isPresent();
        return refused
                ? new FaultException(
                        Fault.DENIED,
                        said(call, target) + "no access token is given for the credentials. Check that the service"
                                + " account and its key exist, and for impersonation that the role Service"
                                + " Account Token Creator is given.",
                        error)
                : new FaultException(
                        Fault.UNAVAILABLE,
                        said(call, target)
                                + "the service that gives access tokens cannot be reached. It is tried again.",
                        error);
    }

    private static FaultException unanswered(Throwable error, GcpCall call, GcpTarget target) {
        String host = target.host(call.service());
        String what = "the connection to " + host + " broke. It is tried again.";
        if (cause(error, UnknownHostException.class).isPresent()) {
            what = "the host " + host + " cannot be resolved. Check the server's DNS; it is tried again.";
        } else if (cause(error, SSLException.class).isPresent()) {
            what = "no secure connection to " + host + " could be made. Check its certificate; it is tried again.";
        } else if (cause(error, ConnectException.class).isPresent()) {
            what = "nothing answers at " + host + ". Check the network; it is tried again.";
        } else if (cause(error, SocketTimeoutException.class).isPresent()) {
            what = host + " did not answer in time. It is tried again.";
        }
        return new FaultException(Fault.UNAVAILABLE, said(call, target) + what, error);
    }

    private static String said(GcpCall call, GcpTarget target) {
        return "Cannot " + call.doing() + " in project " + target.project() + ": ";
    }

    /** Return what Google says, ended by a stop, with the code that people search for. */
    private static String text(GcpError error) {
        String raw = error.message().strip();
        String cut = raw.length() > LONGEST ? raw.substring(0, LONGEST) + "..." : raw;
        String sentence = cut.isEmpty() || cut.endsWith(".") ? cut : cut + ".";
        return (sentence + " (" + error.code() + ")").strip();
    }

    private static <T> Optional<T> cause(Throwable error, Class<T> type) {
        return chain(error).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> chain(Throwable error) {
        return Stream.iterate(error, e -> e != null, Throwable::getCause).limit(12);
    }
}
