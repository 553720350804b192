package dev.slipway.cloud.aws;

import dev.slipway.cloud.call.Pacer;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Puts every call of a client under its account's pacer, and tells the pacer of answers that ask for fewer. */
final class PacingInterceptor implements ExecutionInterceptor {

    private final Pacer pacer;

    PacingInterceptor(Pacer pacer) {
        this.pacer = pacer;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        pacer.await();
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        FailedOperation.mark(context.exception(), attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
        if (AwsErrors.isThrottling(context.exception())) {
            pacer.slowDown();
        }
    }
}
