package dev.slipway.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

class AwsFaultsTest {

    private static final AwsCall CREATE = new AwsCall("rds", "CreateDBInstance", "create RDS instance app-db");
    private static final AwsTarget IRELAND = AwsTarget.of(new AwsCredentials.None(), "eu-west-1", Map.of());

    @ParameterizedTest(name = "{0} ({1}) is {2}")
    @CsvSource({
        "Throttling, 400, THROTTLED",
        "RequestLimitExceeded, 503, THROTTLED",
        "SomethingNew, 429, THROTTLED",
        "InvalidClientTokenId, 403, DENIED",
        "SignatureDoesNotMatch, 403, DENIED",
        "AccessDenied, 403, DENIED",
        "SomethingNew, 403, DENIED",
        "InstanceQuotaExceeded, 400, QUOTA",
        "StorageQuotaExceeded, 400, QUOTA",
        "ResourceLimitExceededException, 400, QUOTA",
        "InsufficientDBInstanceCapacity, 400, QUOTA",
        "DBInstanceNotFound, 404, NOT_FOUND",
        "DBSubnetGroupNotFoundFault, 404, NOT_FOUND",
        "NoSuchEntity, 404, NOT_FOUND",
        "NoSuchBucket, 404, NOT_FOUND",
        "InvalidVpcID.NotFound, 400, NOT_FOUND",
        "QueueDoesNotExist, 400, NOT_FOUND",
        "AWS.SimpleQueueService.NonExistentQueue, 400, NOT_FOUND",
        "BucketAlreadyOwnedByYou, 409, CONFLICT",
        "InvalidGroup.Duplicate, 400, CONFLICT",
        "QueueNameExists, 400, CONFLICT",
        "DependencyViolation, 400, CONFLICT",
        "DeleteConflict, 409, CONFLICT",
        "ResourceInUseException, 400, CONFLICT",
        "DBInstanceAlreadyExists, 400, CONFLICT",
        "InvalidDBInstanceState, 400, CONFLICT",
        "InvalidDBSubnetGroupStateFault, 400, CONFLICT",
        "InvalidVPCNetworkStateFault, 400, INVALID",
        "InvalidParameterValue, 400, INVALID",
        "InvalidParameterCombination, 400, INVALID",
        "ValidationError, 400, INVALID",
        "InternalFailure, 500, UNAVAILABLE",
        "ServiceUnavailable, 503, UNAVAILABLE",
        "SomethingNew, 502, UNAVAILABLE",
    })
    void codesAreClassified(String code, int status, Fault fault) {
        assertThat(AwsFaults.of(answer(code, status, "text"), CREATE, IRELAND).fault())
                .isEqualTo(fault);
    }

    @Test
    void deniedNamesWhoMayNotDoWhat() {
        FaultException fault = AwsFaults.of(
                answer(
                        "AccessDenied",
                        403,
                        "User: arn:aws:iam::123456789012:user/deploy is not authorized to perform:"
                                + " rds:AddTagsToResource on resource: arn:aws:rds:eu-west-1:123456789012:db:app-db"
                                + " because no policy allows it"),
                CREATE,
                IRELAND);

        assertThat(fault.explanation())
                .isEqualTo(
                        "Cannot create RDS instance app-db in eu-west-1: arn:aws:iam::123456789012:user/deploy may not"
                                + " rds:AddTagsToResource. Allow that action in its IAM policy.");
    }

    @Test
    void deniedWithoutDetailsNamesTheActionOfTheCall() {
        assertThat(AwsFaults.of(answer("AccessDenied", 403, ""), CREATE, IRELAND)
                        .explanation())
                .contains("Allow rds:CreateDBInstance");
    }

    @Test
    void badCredentialsNeverQuoteWhatAwsSays() {
        assertThat(AwsFaults.of(answer("SignatureDoesNotMatch", 403, "canonical AKIAXXX"), CREATE, IRELAND)
                        .explanation())
                .contains("does not accept the credentials")
                .doesNotContain("AKIAXXX");
    }

    @Test
    void quotaKeepsWhatAwsSaysAndTellsWhatToDo() {
        assertThat(AwsFaults.of(answer("InstanceQuotaExceeded", 400, "Quota of 40 instances"), CREATE, IRELAND)
                        .explanation())
                .contains("Quota of 40 instances. (InstanceQuotaExceeded)", "Service Quotas");
    }

    @Test
    void requestIsTheReferenceOfAFault() {
        AwsServiceException error = (AwsServiceException) answer("InvalidParameterValue", 400, "Bad class").toBuilder()
                .requestId("4f2a")
                .build();

        FaultException fault = AwsFaults.of(error, CREATE, IRELAND);

        assertThat(fault.reference()).isEqualTo("request 4f2a");
        assertThat(fault.explanation()).doesNotContain("4f2a");
        assertThat(AwsFaults.of(broken(new UnknownHostException("rds")), CREATE, IRELAND)
                        .reference())
                .isEmpty();
    }

    @Test
    void operationOfAnErrorIsFoundBehindWhateverWrapsIt() {
        AwsServiceException error = (AwsServiceException) answer("Throttling", 400, "slow");
        FailedOperation.mark(error, "CreateQueue");
        FailedOperation.mark(error, "RetryOfIt");

        assertThat(AwsFaults.operation(new IllegalStateException(error))).isEqualTo("CreateQueue");
        assertThat(AwsFaults.operation(new IllegalStateException("other"))).isEmpty();
    }

    @Test
    void messagesDoNotChangeFromCallToCall() {
        AwsServiceException first = answer("InvalidParameterValue", 400, "Bad class");
        AwsServiceException second = (AwsServiceException) answer("InvalidParameterValue", 400, "Bad class").toBuilder()
                .requestId("other")
                .build();

        assertThat(AwsFaults.of(first, CREATE, IRELAND).explanation())
                .isEqualTo(AwsFaults.of(second, CREATE, IRELAND).explanation());
    }

    @Test
    void unreachableEndpointIsNamed() {
        AwsTarget local = AwsTarget.of(
                new AwsCredentials.None(), "eu-west-1", Map.of("rds", URI.create("http://127.0.0.1:5999")));

        FaultException fault = AwsFaults.of(broken(new ConnectException("refused")), CREATE, local);

        assertThat(fault.fault()).isEqualTo(Fault.UNAVAILABLE);
        assertThat(fault.explanation()).contains("127.0.0.1:5999", "it is tried again");
    }

    @Test
    void regionThatDoesNotExistIsTheUsersToCorrect() {
        AwsTarget nowhere = AwsTarget.of(new AwsCredentials.None(), "eu-west-9", Map.of());

        FaultException fault = AwsFaults.of(broken(new UnknownHostException("rds.eu-west-9")), CREATE, nowhere);

        assertThat(fault.fault()).isEqualTo(Fault.INVALID);
        assertThat(fault.explanation()).contains("no region 'eu-west-9'");
    }

    @Test
    void knownRegionWithoutDnsIsUnavailable() {
        assertThat(AwsFaults.of(broken(new UnknownHostException("rds")), CREATE, IRELAND)
                        .fault())
                .isEqualTo(Fault.UNAVAILABLE);
    }

    @Test
    void timeOutIsUnavailable() {
        assertThat(AwsFaults.of(broken(new SocketTimeoutException()), CREATE, IRELAND)
                        .explanation())
                .contains("rds.eu-west-1.amazonaws.com did not answer in time");
    }

    @Test
    void faultPassesThroughWhateverTheSdkWrapsAroundIt() {
        FaultException fault = new FaultException(Fault.THROTTLED, "slow down");

        assertThat(AwsFaults.of(broken(fault), CREATE, IRELAND)).isSameAs(fault);
    }

    @Test
    void bugIsInternal() {
        assertThat(AwsFaults.of(new IllegalStateException("secret=hunter2"), CREATE, IRELAND))
                .satisfies(fault -> assertThat(fault.fault()).isEqualTo(Fault.INTERNAL))
                .satisfies(fault -> assertThat(fault.explanation()).doesNotContain("hunter2"));
    }

    private static AwsServiceException answer(String code, int status, String message) {
        return AwsServiceException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .build();
    }

    private static SdkClientException broken(Throwable cause) {
        return SdkClientException.create("Unable to execute HTTP request", cause);
    }
}
