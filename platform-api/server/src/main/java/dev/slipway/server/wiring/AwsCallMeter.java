package dev.slipway.server.wiring;

import dev.slipway.runtime.metrics.Meters;
import java.time.Duration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Counts and times every call to AWS, retries of the SDK included in one. */
final class AwsCallMeter implements ExecutionInterceptor {

    private static final ExecutionAttribute<Long> BEGUN = new ExecutionAttribute<>("slipway.begun");

    private final Meters meters;

    AwsCallMeter(Meters meters) {
        this.meters = meters;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        attributes.putAttribute(BEGUN, System.nanoTime());
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        count("done", attributes);
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        count("failed", attributes);
    }

    private void count(String outcome, ExecutionAttributes attributes) {
        Long begun = attributes.getAttribute(BEGUN);
        if (begun != null) {
            meters.externalCall(
                    attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME),
                    attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME),
                    outcome,
                    Duration.ofNanos(System.nanoTime() - begun));
        }
    }
}
