package dev.slipway.provider.aws.rds;

import dev.slipway.api.aws.rds.InstanceObservation;
import dev.slipway.api.aws.rds.InstanceParameters;
import dev.slipway.cloud.aws.AwsCall;
import dev.slipway.cloud.aws.AwsClients;
import dev.slipway.cloud.aws.AwsFaults;
import dev.slipway.cloud.aws.AwsTarget;
import dev.slipway.declared.AppliedPasswords;
import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.provider.aws.account.AwsAccount;
import dev.slipway.provider.aws.account.Services;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DBInstance;

/**
 * A database instance of RDS. CreateDBInstance knows no client token, but the caller chooses the identifier: creating
 * again is refused by RDS, and the owner's tag says whether the instance that is there is the one that was created before.
 */
final class RdsInstance implements ExternalResource<DesiredInstance, InstanceObservation> {

    private static final String WHAT = "RDS instance";
    private static final Duration POLL = Duration.ofSeconds(2);

    private final AwsClients clients;
    private final AwsAccount account;
    private final AppliedPasswords passwords;

    RdsInstance(AwsClients clients, AwsAccount account, AppliedPasswords passwords) {
        this.clients = clients;
        this.account = account;
        this.passwords = passwords;
    }

    @Override
    public Observation<InstanceObservation> observe(Identity identity, DesiredInstance desired) {
        AwsTarget target = target(desired);
        return find(identity, target)
                .map(instance -> observed(identity, desired, instance, target))
                .orElseGet(Observation.Absent::new);
    }

    private Observation<InstanceObservation> observed(
            Identity identity, DesiredInstance desired, DBInstance instance, AwsTarget target) {
        desired.ownership().check(WHAT, identity, Tags.owner(instance.tagList()));
        InstanceObservation view = InstanceView.of(instance, target.region());
        String status = InstanceState.status(instance);
        if (InstanceState.isBusy(instance)) {
            return new Observation.InProgress<>(status, POLL, view);
        }
        boolean password = passwords.differs(identity.ownerUid(), desired.password(), desired.published())
                || Tags.awaitPassword(instance.tagList()) && desired.password().isPresent();
        Drift drift = InstanceDrift.of(identity, desired, instance, password);
        Optional<String> trouble = InstanceState.trouble(status);
        if (trouble.isPresent() && (drift.isEmpty() || !InstanceState.takesChanges(status))) {
            return new Observation.Broken<>(status, trouble.get(), view);
        }
        return new Observation.Present<>(view, drift);
    }

    @Override
    public Identity create(Identity identity, DesiredInstance desired) {
        InstanceRules.creatable(desired.parameters());
        AwsTarget target = target(desired);
        InstanceSource source = InstanceSource.of(desired.parameters());
        AwsCall call = call(source.operation(), "create", identity);
        try {
            source.create(rds(target), identity, desired);
            passwords.note(identity.ownerUid(), desired.password());
        } catch (RuntimeException e) {
            if (!AwsFaults.code(e).equals("DBInstanceAlreadyExists")) {
                throw AwsFaults.of(e, call, target);
            }
            adopt(identity, desired, target);
        }
        return identity;
    }

    /** What is there already is ours, or a fault says whose. Its drift is the next pass's concern. */
    private void adopt(Identity identity, DesiredInstance desired, AwsTarget target) {
        DBInstance instance = find(identity, target)
                .orElseThrow(() -> new FaultException(
                        Fault.CONFLICT,
                        WHAT + " '" + identity.externalName()
                                + "' is just being deleted; it is created when that is done."));
        desired.ownership().check(WHAT, identity, Tags.owner(instance.tagList()));
    }

    @Override
    public void update(Identity identity, DesiredInstance desired, Drift drift) {
        AwsTarget target = target(desired);
        DBInstance instance = find(identity, target)
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND, WHAT + " '" + identity.externalName() + "' has gone; it is created again."));
        desired.ownership().check(WHAT, identity, Tags.owner(instance.tagList()));
        InstanceRules.changeable(desired.parameters(), instance, drift);
        tag(identity, desired.parameters(), instance, target);
        InstanceRequests.modify(identity, desired, drift, instance).ifPresent(request -> {
            call("ModifyDBInstance", "change", identity, target, rds -> rds.modifyDBInstance(request));
            if (request.masterUserPassword() != null) {
                passwords.note(identity.ownerUid(), desired.password());
                markPassworded(identity, instance, target);
            }
        });
        InstanceRules.reportFixed(drift);
    }

    private void markPassworded(Identity identity, DBInstance instance, AwsTarget target) {
        if (Tags.awaitPassword(instance.tagList())) {
            call(
                    "RemoveTagsFromResource",
                    "untag",
                    identity,
                    target,
                    rds -> rds.removeTagsFromResource(request ->
                            request.resourceName(instance.dbInstanceArn()).tagKeys(Tags.AWAITS_PASSWORD)));
        }
    }

    private void tag(Identity identity, InstanceParameters parameters, DBInstance instance, AwsTarget target) {
        Map<String, String> wanted = Tags.wanted(identity, parameters.tags());
        Map<String, String> seen = Tags.of(instance.tagList());
        Map<String, String> missing = Tags.missing(wanted, seen);
        if (!missing.isEmpty()) {
            call(
                    "AddTagsToResource",
                    "tag",
                    identity,
                    target,
                    rds -> rds.addTagsToResource(request ->
                            request.resourceName(instance.dbInstanceArn()).tags(Tags.list(missing))));
        }
        List<String> surplus = Tags.surplus(wanted, seen, parameters.tags() != null);
        if (!surplus.isEmpty()) {
            call(
                    "RemoveTagsFromResource",
                    "untag",
                    identity,
                    target,
                    rds -> rds.removeTagsFromResource(request ->
                            request.resourceName(instance.dbInstanceArn()).tagKeys(surplus)));
        }
    }

    @Override
    public Optional<String> refusal(Identity identity, DesiredInstance desired, Drift drift) {
        return InstanceRules.refusal(drift);
    }

    @Override
    public void delete(Identity identity, DesiredInstance desired) {
        AwsTarget target = target(desired);
        Optional<DBInstance> found = find(identity, target);
        if (found.isEmpty() || InstanceState.isDeleting(found.get())) {
            return;
        }
        desired.ownership().check(WHAT, identity, Tags.owner(found.get().tagList()));
        unprotect(identity, desired.parameters(), found.get(), target);
        InstanceRules.deletable(desired.parameters(), found.get());
        try {
            call(
                    "DeleteDBInstance",
                    "delete",
                    identity,
                    target,
                    rds -> rds.deleteDBInstance(InstanceRequests.delete(identity, desired.parameters())));
        } catch (FaultException fault) {
            if (fault.fault() != Fault.NOT_FOUND) {
                throw fault;
            }
        }
        passwords.forget(identity.ownerUid());
    }

    /** A user who has just written {@code deletionProtection: false} need not wait for that to be applied first. */
    private void unprotect(Identity identity, InstanceParameters parameters, DBInstance instance, AwsTarget target) {
        if (Boolean.TRUE.equals(instance.deletionProtection())
                && Boolean.FALSE.equals(parameters.deletionProtection())) {
            call(
                    "ModifyDBInstance",
                    "unprotect",
                    identity,
                    target,
                    rds -> rds.modifyDBInstance(request -> request.dbInstanceIdentifier(identity.externalName())
                            .deletionProtection(false)));
        }
    }

    private Optional<DBInstance> find(Identity identity, AwsTarget target) {
        try {
            return call(
                            "DescribeDBInstances",
                            "look at",
                            identity,
                            target,
                            rds -> rds.describeDBInstances(
                                    request -> request.dbInstanceIdentifier(identity.externalName())))
                    .dbInstances()
                    .stream()
                    .findFirst();
        } catch (FaultException fault) {
            if (fault.fault() == Fault.NOT_FOUND) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    private <T> T call(
            String operation, String doing, Identity identity, AwsTarget target, Function<RdsClient, T> body) {
        return AwsFaults.call(call(operation, doing, identity), target, () -> body.apply(rds(target)));
    }

    private static AwsCall call(String operation, String doing, Identity identity) {
        return new AwsCall("rds", operation, doing + " " + WHAT + " '" + identity.externalName() + "'");
    }

    private RdsClient rds(AwsTarget target) {
        return clients.client(Services.RDS, target);
    }

    private AwsTarget target(DesiredInstance desired) {
        return account.in(desired.parameters().region());
    }
}
