package dev.slipway.cloud.aws;

import dev.slipway.kernel.outcome.Fault;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What AWS's error codes mean. The codes are those of the services' public API references. */
final class AwsErrors {

    private static final Set<String> THROTTLING = Set.of(
            "Throttling",
            "ThrottlingException",
            "ThrottledException",
            "RequestThrottled",
            "RequestThrottledException",
            "RequestLimitExceeded",
            "TooManyRequestsException",
            "BandwidthLimitExceeded",
            "SlowDown",
            "PriorRequestNotComplete",
            "EC2ThrottledException",
            "ProvisionedThroughputExceededException",
            "TransactionInProgressException");

    /** The credentials themselves are not accepted. */
    static final Set<String> CREDENTIALS = Set.of(
            "InvalidClientTokenId",
            "UnrecognizedClientException",
            "InvalidAccessKeyId",
            "SignatureDoesNotMatch",
            "InvalidSignatureException",
            "IncompleteSignature",
            "MissingAuthenticationToken",
            "MissingAuthenticationTokenException",
            "AuthFailure",
            "ExpiredToken",
            "ExpiredTokenException",
            "RequestExpired",
            "InvalidToken");

    private static final Set<String> DENIED = Set.of(
            "AccessDenied",
            "AccessDeniedException",
            "UnauthorizedOperation",
            "NotAuthorized",
            "AuthorizationError",
            "OptInRequired",
            "Blocked",
            "KMSKeyNotAccessibleFault",
            "SubscriptionRequiredException");

    private static final Set<String> CAPACITY = Set.of(
            "InsufficientDBInstanceCapacity", "InsufficientInstanceCapacity", "InsufficientStorageClusterCapacity");

    private static final Set<String> BUSY = Set.of(
            "ConcurrentModification", "ConcurrentModificationException", "OperationAborted", "ResourceInUseException");

    /** What exists under the wanted name, in the words of those services that do not say AlreadyExists. */
    private static final Set<String> TAKEN = Set.of(
            "BucketAlreadyOwnedByYou",
            "InvalidGroup.Duplicate",
            "InvalidPermission.Duplicate",
            "QueueNameExists",
            "ResourceExistsException",
            "HostedZoneAlreadyExists",
            "Resource.AlreadyAssociated");

    /** Something else still uses it, or it is on its way out. */
    private static final Set<String> USED = Set.of(
            "BucketNotEmpty",
            "DeleteConflict",
            "DependencyViolation",
            "HostedZoneNotEmpty",
            "InvalidIPAddress.InUse",
            "QueueDeletedRecently",
            "RepositoryNotEmptyException",
            "ResourceConflictException");

    private static final Set<String> MISSING = Set.of("QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue");

    private static final Set<String> DOWN =
            Set.of("InternalFailure", "InternalError", "InternalServerError", "ServiceUnavailable", "Unavailable");

    private AwsErrors() {}

    static boolean isThrottling(Throwable error) {
        return error instanceof AwsServiceException service && fault(service) == Fault.THROTTLED;
    }

    /** Return the code, or the HTTP status where there is none. */
    static String code(AwsServiceException error) {
        return Optional.ofNullable(error.awsErrorDetails())
                .map(AwsErrorDetails::errorCode)
                .filter(code -> !code.isEmpty())
                .orElseGet(() -> "HTTP " + error.statusCode());
    }

    static Fault fault(AwsServiceException error) {
        String code = code(error);
        if (THROTTLING.contains(code) || error.statusCode() == 429) {
            return Fault.THROTTLED;
        }
        if (CREDENTIALS.contains(code) || DENIED.contains(code)) {
            return Fault.DENIED;
        }
        if (DOWN.contains(code) || error.statusCode() >= 500) {
            return Fault.UNAVAILABLE;
        }
        return ofResource(code, error.statusCode());
    }

    private static Fault ofResource(String code, int status) {
        if (code.contains("QuotaExceeded") || code.contains("LimitExceeded") || CAPACITY.contains(code)) {
            return Fault.QUOTA;
        }
        if (code.contains("NotFound") || code.startsWith("NoSuch") || MISSING.contains(code) || status == 404) {
            return Fault.NOT_FOUND;
        }
        if (code.contains("AlreadyExists") || isState(code) || isConflict(code)) {
            return Fault.CONFLICT;
        }
        return status == 403 ? Fault.DENIED : Fault.INVALID;
    }

    private static boolean isConflict(String code) {
        return BUSY.contains(code) || TAKEN.contains(code) || USED.contains(code);
    }

    /** Return whether the resource is in a state in which the request makes no sense now. */
    static boolean isState(String code) {
        String plain = code.replaceAll("(Fault|Exception)$", "");
        return plain.startsWith("Invalid") && plain.endsWith("State") && !plain.contains("VPCNetwork");
    }
}
