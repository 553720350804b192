package dev.slipway.provider.aws.resource;

import dev.slipway.cloud.aws.AwsCall;
import dev.slipway.cloud.aws.AwsClients;
import dev.slipway.cloud.aws.AwsFaults;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Reach;
import dev.slipway.declared.Subject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.provider.aws.account.AwsAccount;
import software.amazon.awssdk.core.SdkClient;

/** Reaches the resources of one service in one account. */
record AwsReach<C extends SdkClient, P>(AwsService<C> service, AwsClients clients, AwsAccount account)
        implements Reach<Scope<C, P>, P> {

    /** Services without regions are reached, and signed for, here. */
    private static final String GLOBAL = "us-east-1";

    @Override
    public Scope<C, P> open(Subject<P> subject) {
        Object region = subject.desired().tree().get("region");
        String chosen = region == null ? null : region.toString();
        return new Scope<>(subject, service, clients, account.in(subject.shape().isGlobal() ? GLOBAL : chosen));
    }

    @Override
    public FaultException fault(RuntimeException error, Scope<C, P> scope, String doing) {
        AwsCall call = new AwsCall(service.name(), AwsFaults.operation(error), doing);
        return AwsFaults.of(error, call, scope.target());
    }
}
