package dev.slipway.cloud.aws;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The one place that knows what goes wrong with AWS calls. Messages say what could not be done, why, and what to do; they
 * hold no secrets, and nothing that differs from call to call, so that they can stand in a status; the request id is the
 * fault's reference.
 */
public final class AwsFaults {

    private static final Pattern NOT_AUTHORIZED =
            Pattern.compile("(?:User|Principal): (\\S+) is not authorized to perform: ([\\w-]+:\\w+)");
    private static final int LONGEST = 400;

    private AwsFaults() {}

    /** Make the call; whatever the SDK throws comes out as a fault. */
    public static <T> T call(AwsCall call, AwsTarget target, Supplier<T> body) {
        try {
            return body.get();
        } catch (RuntimeException e) {
            throw of(e, call, target);
        }
    }

    /** Return the fault that an error of the SDK is; anything that is a fault already stays as it is. */
    public static FaultException of(Throwable error, AwsCall call, AwsTarget target) {
        Optional<FaultException> known = causes(error, FaultException.class);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<AwsServiceException> answer = causes(error, AwsServiceException.class);
        if (answer.isPresent()) {
            return answered(answer.get(), call, target);
        }
        if (error instanceof SdkException) {
            return unanswered(error, call, target);
        }
        return fault(
                Fault.INTERNAL,
                call,
                target,
                "an unexpected " + error.getClass().getSimpleName() + " inside the platform. Please report it.",
                error);
    }

    /** Return the error code of AWS behind an error, empty if there is none. */
    public static String code(Throwable error) {
        return causes(error, AwsServiceException.class).map(AwsErrors::code).orElse("");
    }

    /** Return the operation that failed, empty if the error does not come from a client of this platform. */
    public static String operation(Throwable error) {
        return Stream.iterate(error, e -> e != null, Throwable::getCause)
                .limit(12)
                .flatMap(e -> FailedOperation.of(e).stream())
                .findFirst()
                .orElse("");
    }

    private static FaultException answered(AwsServiceException error, AwsCall call, AwsTarget target) {
        Fault fault = AwsErrors.fault(error);
        String because =
                switch (fault) {
                    case DENIED -> denied(error, call);
                    case THROTTLED ->
                        "AWS asks for fewer calls. Calls to this account and region are slowed down; nothing"
                                + " needs to be done.";
                    case QUOTA -> quota(error);
                    case UNAVAILABLE ->
                        "the service at " + target.host(call.service()) + " is failing (" + AwsErrors.code(error)
                                + "). It is tried again.";
                    case INVALID -> text(error) + " Correct the object; it is not tried again before.";
                    case CONFLICT, NOT_FOUND, INTERNAL -> text(error);
                };
        return fault(fault, call, target, because, error);
    }

    private static String denied(AwsServiceException error, AwsCall call) {
        String code = AwsErrors.code(error);
        if (code.equals("OptInRequired")) {
            return "the region is not enabled for the account. Enable it in the account's settings or choose another.";
        }
        if (code.startsWith("Expired") || code.equals("RequestExpired")) {
            return "the credentials have expired (" + code + "). Put new ones into the Secret of the provider"
                    + " configuration.";
        }
        if (AwsErrors.CREDENTIALS.contains(code)) {
            return "AWS does not accept the credentials (" + code + "). Check the Secret of the provider configuration,"
                    + " and that the region is enabled for its account.";
        }
        Matcher matcher = NOT_AUTHORIZED.matcher(raw(error));
        return matcher.find()
                ? matcher.group(1) + " may not " + matcher.group(2) + ". Allow that action in its IAM policy."
                : "access is denied (" + code + "). Allow " + call.action() + " in the IAM policy of the credentials.";
    }

    private static String quota(AwsServiceException error) {
        String code = AwsErrors.code(error);
        return code.contains("Capacity")
                ? text(error) + " AWS has no capacity for it now: choose another instance class or zone, or wait."
                : text(error) + " Delete what is not needed, or have the quota raised in Service Quotas.";
    }

    private static FaultException unanswered(Throwable error, AwsCall call, AwsTarget target) {
        String host = target.host(call.service());
        if (causes(error, UnknownHostException.class).isPresent()) {
            return unknownHost(error, call, target, host);
        }
        if (causes(error, SSLException.class).isPresent()) {
            return fault(
                    Fault.UNAVAILABLE,
                    call,
                    target,
                    "no secure connection to " + host
                            + " could be made. Check the endpoint and its certificate; it is tried again.",
                    error);
        }
        if (causes(error, ConnectException.class).isPresent()) {
            return fault(
                    Fault.UNAVAILABLE,
                    call,
                    target,
                    "nothing answers at " + host
                            + ". Check the endpoint of the provider configuration and the network; it is tried again.",
                    error);
        }
        if (causes(error, SocketTimeoutException.class).isPresent() || error instanceof ApiCallTimeoutException) {
            return fault(Fault.UNAVAILABLE, call, target, host + " did not answer in time. It is tried again.", error);
        }
        if (raw(error).startsWith("Unable to load credentials")) {
            return fault(
                    Fault.DENIED,
                    call,
                    target,
                    "the server found no credentials where the provider configuration" + " says that they are.",
                    error);
        }
        return fault(
                Fault.UNAVAILABLE, call, target, "the connection to " + host + " broke. It is tried again.", error);
    }

    private static FaultException unknownHost(Throwable error, AwsCall call, AwsTarget target, String host) {
        if (target.endpoint(call.service()).isEmpty() && !target.knowsRegion()) {
            return fault(
                    Fault.INVALID,
                    call,
                    target,
                    "there is no region '" + target.region()
                            + "'. Set spec.forProvider.region to a code such as eu-west-1.",
                    error);
        }
        return fault(
                Fault.UNAVAILABLE,
                call,
                target,
                "the host " + host + " cannot be resolved. Check the endpoint and the server's DNS; it is tried again.",
                error);
    }

    private static FaultException fault(
            Fault fault, AwsCall call, AwsTarget target, String because, @Nullable Throwable cause) {
        return new FaultException(
                fault, "Cannot " + call.doing() + " in " + target.region() + ": " + because, cause, request(cause));
    }

    private static String request(@Nullable Throwable cause) {
        return cause == null
                ? ""
                : causes(cause, AwsServiceException.class)
                        .map(AwsServiceException::requestId)
                        .map(id -> "request " + id)
                        .orElse("");
    }

    /** Return what AWS says, ended by a stop, with the code that people search for. */
    private static String text(AwsServiceException error) {
        String raw = raw(error).strip();
        String cut = raw.length() > LONGEST ? raw.substring(0, LONGEST) + "..." : raw;
        String sentence = cut.isEmpty() || cut.endsWith(".") ? cut : cut + ".";
        return (sentence + " (" + AwsErrors.code(error) + ")").strip();
    }

    private static String raw(Throwable error) {
        if (error instanceof AwsServiceException service) {
            String said = Optional.ofNullable(service.awsErrorDetails())
                    .map(AwsErrorDetails::errorMessage)
                    .orElse("");
            return said == null ? "" : said;
        }
        String message = error.getMessage();
        return message == null ? "" : message;
    }

    private static <T> Optional<T> causes(Throwable error, Class<T> type) {
        return Stream.iterate(error, e -> e != null, Throwable::getCause)
                .limit(12)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
