package dev.slipway.provider.aws.resource;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Sits in a client and lets calls fail on command, whatever protocol their service speaks; and remembers which calls had
 * their effect. A call that is cut off afterwards has reached the service: its caller cannot know.
 */
final class Interruptions implements ExecutionInterceptor {

    /** A crash at a call that changes nothing leaves what a crash after the one before it leaves. */
    private static final Pattern READING = Pattern.compile("(Get|List|Describe|Head).*");

    private record Refusal(Set<String> operations, String code, int status) {}

    private final List<String> effects = new CopyOnWriteArrayList<>();
    private int callsLeft = -1;
    private boolean cutsAfter;
    private boolean isCut;
    private @Nullable Refusal refusal;

    synchronized void crashAfter(int calls, boolean afterEffect) {
        callsLeft = calls;
        cutsAfter = afterEffect;
        isCut = false;
    }

    synchronized void refuse(Set<String> operations, String code, int status) {
        refusal = new Refusal(operations, code, status);
    }

    synchronized void recover() {
        callsLeft = -1;
        refusal = null;
    }

    synchronized boolean hasCrashed() {
        return isCut;
    }

    long effects(Set<String> operations) {
        return effects.stream().filter(operations::contains).count();
    }

    void forget() {
        effects.clear();
    }

    @Override
    public synchronized void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        String operation = operation(attributes);
        if (refusal != null && refusal.operations().contains(operation)) {
            throw AwsServiceException.builder()
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode(refusal.code())
                            .errorMessage("refused by the test")
                            .build())
                    .statusCode(refusal.status())
                    .build();
        }
        if (!READING.matcher(operation).matches() && !cutsAfter && isDue()) {
            throw SdkClientException.create("cut off before its effect");
        }
    }

    @Override
    public synchronized SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
        String operation = operation(attributes);
        effects.add(operation);
        if (!READING.matcher(operation).matches() && cutsAfter && isDue()) {
            throw SdkClientException.create("cut off after its effect");
        }
        return context.response();
    }

    private boolean isDue() {
        if (callsLeft < 0) {
            return false;
        }
        isCut = callsLeft-- == 0;
        return isCut;
    }

    private static String operation(ExecutionAttributes attributes) {
        return attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    }
}
