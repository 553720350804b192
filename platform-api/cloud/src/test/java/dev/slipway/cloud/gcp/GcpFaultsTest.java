package dev.slipway.cloud.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.json.gson.GsonFactory;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GcpFaultsTest {

    private static final GcpCall CALL = new GcpCall("pubsub", "create Pub/Sub topic 'orders'");
    private static final GcpTarget TARGET = new GcpTarget(new GcpCredentials.None(), "my-project", "", null, "");

    private static FaultException fault(Throwable error) {
        return GcpFaults.of(error, CALL, TARGET);
    }

    private static FaultException answered(int http, String json) {
        try {
            GoogleJsonError details = GsonFactory.getDefaultInstance().fromString(json, GoogleJsonError.class);
            HttpHeaders headers = new HttpHeaders().set("x-goog-request-id", "r-1");
            return fault(new GcpFailure(new GoogleJsonResponseException(
                    new HttpResponseException.Builder(http, "", headers).setMessage("m"), details)));
        } catch (IOException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, INVALID_ARGUMENT, '', INVALID",
        "400, FAILED_PRECONDITION, '', CONFLICT",
        "400, '', resourceInUseByAnotherResource, CONFLICT",
        "400, '', resourceNotReady, CONFLICT",
        "401, UNAUTHENTICATED, '', DENIED",
        "403, PERMISSION_DENIED, '', DENIED",
        "403, '', rateLimitExceeded, THROTTLED",
        "403, '', quotaExceeded, QUOTA",
        "404, NOT_FOUND, '', NOT_FOUND",
        "409, ALREADY_EXISTS, '', CONFLICT",
        "409, ABORTED, '', CONFLICT",
        "412, '', conditionNotMet, CONFLICT",
        "429, RESOURCE_EXHAUSTED, '', THROTTLED",
        "500, INTERNAL, '', UNAVAILABLE",
        "503, UNAVAILABLE, '', UNAVAILABLE"
    })
    void statusAndReasonMakeTheFault(int http, String status, String reason, Fault expected) {
        String json = "{\"message\": \"words\", \"status\": \"" + status + "\", \"errors\": [{\"reason\": \"" + reason
                + "\"}]}";

        assertThat(answered(http, json).fault()).isEqualTo(expected);
    }

    @Test
    void messageHasTheCallTheWordsTheCodeAndTheRequest() {
        FaultException fault = answered(409, "{\"message\": \"Topic already exists\", \"status\": \"ALREADY_EXISTS\"}");

        assertThat(fault.explanation())
                .isEqualTo("Cannot create Pub/Sub topic 'orders' in project my-project: Topic already exists."
                        + " (ALREADY_EXISTS)");
        assertThat(fault.reference()).isEqualTo("request r-1");
    }

    @Test
    void apiThatIsSwitchedOffIsNamedWithTheCommandThatSwitchesItOn() {
        FaultException fault = answered(403, """
            {"message": "off", "status": "PERMISSION_DENIED", "details": [{"reason": "SERVICE_DISABLED",
              "metadata": {"service": "pubsub.googleapis.com"}}]}\
            """);

        assertThat(fault.fault()).isEqualTo(Fault.DENIED);
        assertThat(fault.explanation()).contains("gcloud services enable pubsub.googleapis.com --project my-project");
    }

    @Test
    void missingPermissionIsNamed() {
        FaultException fault = answered(403, """
            {"message": "User not authorized", "status": "PERMISSION_DENIED", "details": [
              {"reason": "IAM_PERMISSION_DENIED", "metadata": {"permission": "pubsub.topics.create"}}]}\
            """);

        assertThat(fault.explanation()).contains("User not authorized", "permission pubsub.topics.create");
    }

    @Test
    void usedUpQuotaIsNotAMatterOfPace() {
        assertThat(answered(429, "{\"message\": \"Quota 'CPUS' exceeded\", \"status\": \"RESOURCE_EXHAUSTED\"}")
                        .fault())
                .isEqualTo(Fault.QUOTA);
        assertThat(answered(
                                429,
                                "{\"message\": \"Quota exceeded for requests per minute\", \"status\":"
                                        + " \"RESOURCE_EXHAUSTED\"}")
                        .fault())
                .isEqualTo(Fault.THROTTLED);
    }

    @Test
    void answerThatIsNoJsonIsUnderstoodByItsStatus() {
        HttpResponseException plain = new HttpResponseException.Builder(502, "Bad Gateway", new HttpHeaders())
                .setContent("<html>")
                .build();

        assertThat(fault(plain).fault()).isEqualTo(Fault.UNAVAILABLE);
        assertThat(fault(plain).explanation()).contains("pubsub.googleapis.com", "HTTP 502");
    }

    @Test
    void whatHappensOnTheWayIsTriedAgain() {
        assertThat(fault(new GcpFailure(new UnknownHostException("x"))).explanation())
                .contains("cannot be resolved");
        assertThat(fault(new GcpFailure(new ConnectException("x"))).explanation())
                .contains("nothing answers");
        assertThat(fault(new GcpFailure(new SocketTimeoutException("x"))).explanation())
                .contains("in time");
        assertThat(fault(new GcpFailure(new SSLHandshakeException("x"))).explanation())
                .contains("secure connection");
        assertThat(fault(new GcpFailure(new IOException("x"))).fault()).isEqualTo(Fault.UNAVAILABLE);
    }

    @Test
    void operationsTellCodesOnly() {
        assertThat(GcpFaults.ofOperation("RESOURCE_IN_USE_BY_ANOTHER_RESOURCE", "in use", CALL, TARGET)
                        .fault())
                .isEqualTo(Fault.CONFLICT);
        assertThat(GcpFaults.ofOperation("QUOTA_EXCEEDED", "too many", CALL, TARGET)
                        .fault())
                .isEqualTo(Fault.QUOTA);
        assertThat(GcpFaults.ofOperation(null, null, CALL, TARGET).fault()).isEqualTo(Fault.INVALID);
    }

    @Test
    void faultStaysAFaultAndABugIsOne() {
        FaultException known = new FaultException(Fault.QUOTA, "known");

        assertThat(fault(new IllegalStateException(known))).isSameAs(known);
        assertThat(fault(new IllegalStateException("bug")).fault()).isEqualTo(Fault.INTERNAL);
    }
}
