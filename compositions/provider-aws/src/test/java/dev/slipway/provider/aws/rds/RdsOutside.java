package dev.slipway.provider.aws.rds;

import dev.slipway.cloud.aws.AwsClients;
import dev.slipway.cloud.aws.AwsCredentials;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.provider.aws.account.AwsAccount;
import dev.slipway.provider.aws.account.Endpoints;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.testkit.aws.AwsEmulator;
import dev.slipway.testkit.aws.Failure;
import dev.slipway.testkit.aws.wire.Waiting;
import dev.slipway.testkit.external.Outside;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DbInstanceNotFoundException;

/** RDS behind a front that fails on command; {@code actions} are those of the kind under test. */
final class RdsOutside implements Outside, AutoCloseable {

    static final String REGION = "eu-west-1";

    static final Map<Step, String> INSTANCE =
            Map.of(Step.CREATE, "CreateDBInstance", Step.UPDATE, "ModifyDBInstance", Step.DELETE, "DeleteDBInstance");
    static final Map<Step, String> SUBNET_GROUP = Map.of(
            Step.CREATE, "CreateDBSubnetGroup", Step.UPDATE, "ModifyDBSubnetGroup", Step.DELETE, "DeleteDBSubnetGroup");

    private final AwsEmulator front;
    private final boolean canWait;
    private final Map<Step, String> actions;
    private final AwsClients clients = new AwsClients(1000);

    RdsOutside(AwsEmulator front, boolean canWait, Map<Step, String> actions) {
        this.front = front;
        this.canWait = canWait;
        this.actions = actions;
    }

    AwsClients clients() {
        return clients;
    }

    AwsAccount account() {
        return account(front.url().toString());
    }

    static AwsAccount account(String url) {
        AwsCredentials key = new AwsCredentials.Key(Redacted.of("AKIATEST"), Redacted.of("test-secret-key"), null);
        return new AwsAccount(key, new Endpoints(List.of("rds", "sts"), url));
    }

    RdsClient rds() {
        return clients.client(Services.RDS, account().in(REGION));
    }

    @Override
    public void crashAfter(int calls, Cut cut) {
        front.failures().after(calls, cut == Cut.BEFORE_EFFECT ? Failure.dropBefore("*") : Failure.dropAfter("*"));
    }

    @Override
    public void throttle(Step step) {
        front.failures().always(Failure.throttled(actions.get(step)));
    }

    @Override
    public void deny(Step step) {
        front.failures().always(Failure.denied(actions.get(step)));
    }

    @Override
    public void recover() {
        front.failures().clear();
        if (canWait) {
            front.rds().waiting(Waiting.NONE);
        }
    }

    @Override
    public boolean slowDown() {
        if (canWait) {
            front.rds().waiting(Waiting.looks(2));
        }
        return canWait;
    }

    @Override
    public long effects(Step step) {
        return front.journal().effects(actions.get(step));
    }

    @Override
    public boolean exists(Identity identity) {
        try {
            return actions.equals(INSTANCE)
                    ? rds().describeDBInstances(request -> request.dbInstanceIdentifier(identity.externalName()))
                            .hasDbInstances()
                    : rds().describeDBSubnetGroups().dbSubnetGroups().stream()
                            .anyMatch(group -> group.dbSubnetGroupName().equals(identity.externalName()));
        } catch (DbInstanceNotFoundException e) {
            return false;
        }
    }

    @Override
    public void close() {
        clients.close();
        front.close();
    }
}
