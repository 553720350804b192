package dev.slipway.provider.aws.rds;

import dev.slipway.api.aws.rds.SubnetGroupObservation;
import dev.slipway.cloud.aws.AwsCall;
import dev.slipway.cloud.aws.AwsClients;
import dev.slipway.cloud.aws.AwsFaults;
import dev.slipway.cloud.aws.AwsTarget;
import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.provider.aws.account.AwsAccount;
import dev.slipway.provider.aws.account.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DBSubnetGroup;
import software.amazon.awssdk.services.rds.model.Subnet;

/** A subnet group of RDS. Everything about it is quick; its name, chosen by the caller, makes creating it safe. */
final class RdsSubnetGroup implements ExternalResource<DesiredSubnetGroup, SubnetGroupObservation> {

    private static final String WHAT = "RDS subnet group";

    private final AwsClients clients;
    private final AwsAccount account;

    RdsSubnetGroup(AwsClients clients, AwsAccount account) {
        this.clients = clients;
        this.account = account;
    }

    /** A group with the tags that only another call tells. */
    private record Seen(DBSubnetGroup group, Map<String, String> tags) {

        String owner() {
            return tags.getOrDefault(Identity.OWNER_TAG, "");
        }

        List<String> subnets() {
            return group.subnets().stream()
                    .map(Subnet::subnetIdentifier)
                    .sorted()
                    .toList();
        }
    }

    @Override
    public Observation<SubnetGroupObservation> observe(Identity identity, DesiredSubnetGroup desired) {
        AwsTarget target = target(desired);
        return find(identity, target)
                .map(seen -> observed(identity, desired, seen, target))
                .orElseGet(Observation.Absent::new);
    }

    private static Observation<SubnetGroupObservation> observed(
            Identity identity, DesiredSubnetGroup desired, Seen seen, AwsTarget target) {
        desired.ownership().check(WHAT, identity, seen.owner());
        DBSubnetGroup group = seen.group();
        SubnetGroupObservation view = new SubnetGroupObservation(
                group.dbSubnetGroupArn(),
                group.dbSubnetGroupDescription(),
                group.dbSubnetGroupName(),
                target.region(),
                seen.subnets(),
                group.supportedNetworkTypes(),
                seen.tags(),
                seen.tags(),
                group.vpcId());
        return new Observation.Present<>(view, drift(identity, desired, seen));
    }

    private static Drift drift(Identity identity, DesiredSubnetGroup desired, Seen seen) {
        List<Drift.Field> fields = new ArrayList<>();
        if (!desired.description().equals(seen.group().dbSubnetGroupDescription())) {
            fields.add(new Drift.Field(
                    "description", desired.description(), seen.group().dbSubnetGroupDescription()));
        }
        if (!desired.subnets().isEmpty() && !InstanceReads.sameItems(desired.subnets(), seen.subnets())) {
            fields.add(new Drift.Field("subnetIds", desired.subnets(), seen.subnets()));
        }
        Map<String, String> wanted = Tags.wanted(identity, desired.parameters().tags());
        boolean surplus = !Tags.surplus(
                        wanted, seen.tags(), desired.parameters().tags() != null)
                .isEmpty();
        if (surplus || !Tags.missing(wanted, seen.tags()).isEmpty()) {
            fields.add(new Drift.Field(InstanceDrift.TAGS, wanted, seen.tags()));
        }
        return new Drift(fields);
    }

    @Override
    public Identity create(Identity identity, DesiredSubnetGroup desired) {
        AwsTarget target = target(desired);
        if (desired.subnets().isEmpty()) {
            throw new FaultException(
                    Fault.INVALID,
                    "spec.forProvider.subnetIds is empty; name subnets in at least two availability zones.");
        }
        try {
            clients.client(Services.RDS, target).createDBSubnetGroup(request -> request.dbSubnetGroupName(
                            identity.externalName())
                    .dbSubnetGroupDescription(desired.description())
                    .subnetIds(desired.subnets())
                    .tags(Tags.list(Tags.wanted(identity, desired.parameters().tags()))));
        } catch (RuntimeException e) {
            if (!AwsFaults.code(e).equals("DBSubnetGroupAlreadyExists")) {
                throw AwsFaults.of(e, call("CreateDBSubnetGroup", "create", identity), target);
            }
            find(identity, target).ifPresent(seen -> desired.ownership().check(WHAT, identity, seen.owner()));
        }
        return identity;
    }

    @Override
    public void update(Identity identity, DesiredSubnetGroup desired, Drift drift) {
        AwsTarget target = target(desired);
        Seen seen = find(identity, target)
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND, WHAT + " '" + identity.externalName() + "' has gone; it is created again."));
        desired.ownership().check(WHAT, identity, seen.owner());
        tag(identity, desired, seen, target);
        boolean group = drift.fields().stream().anyMatch(field -> !field.path().equals(InstanceDrift.TAGS));
        if (group) {
            List<String> subnets = desired.subnets().isEmpty() ? seen.subnets() : desired.subnets();
            call(
                    "ModifyDBSubnetGroup",
                    "change",
                    identity,
                    target,
                    rds -> rds.modifyDBSubnetGroup(request -> request.dbSubnetGroupName(identity.externalName())
                            .dbSubnetGroupDescription(desired.description())
                            .subnetIds(subnets)));
        }
    }

    private void tag(Identity identity, DesiredSubnetGroup desired, Seen seen, AwsTarget target) {
        Map<String, String> wanted = Tags.wanted(identity, desired.parameters().tags());
        Map<String, String> missing = Tags.missing(wanted, seen.tags());
        String arn = seen.group().dbSubnetGroupArn();
        if (!missing.isEmpty()) {
            call(
                    "AddTagsToResource",
                    "tag",
                    identity,
                    target,
                    rds -> rds.addTagsToResource(
                            request -> request.resourceName(arn).tags(Tags.list(missing))));
        }
        List<String> surplus =
                Tags.surplus(wanted, seen.tags(), desired.parameters().tags() != null);
        if (!surplus.isEmpty()) {
            call(
                    "RemoveTagsFromResource",
                    "untag",
                    identity,
                    target,
                    rds -> rds.removeTagsFromResource(
                            request -> request.resourceName(arn).tagKeys(surplus)));
        }
    }

    @Override
    public void delete(Identity identity, DesiredSubnetGroup desired) {
        AwsTarget target = target(desired);
        Optional<Seen> seen = find(identity, target);
        if (seen.isEmpty()) {
            return;
        }
        desired.ownership().check(WHAT, identity, seen.get().owner());
        try {
            call(
                    "DeleteDBSubnetGroup",
                    "delete",
                    identity,
                    target,
                    rds -> rds.deleteDBSubnetGroup(request -> request.dbSubnetGroupName(identity.externalName())));
        } catch (FaultException fault) {
            if (fault.fault() != Fault.NOT_FOUND) {
                throw fault;
            }
        }
    }

    private Optional<Seen> find(Identity identity, AwsTarget target) {
        try {
            return call(
                            "DescribeDBSubnetGroups",
                            "look at",
                            identity,
                            target,
                            rds -> rds.describeDBSubnetGroups(
                                    request -> request.dbSubnetGroupName(identity.externalName())))
                    .dbSubnetGroups()
                    .stream()
                    .findFirst()
                    .map(group -> new Seen(group, tags(group, identity, target)));
        } catch (FaultException fault) {
            if (fault.fault() == Fault.NOT_FOUND) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    private Map<String, String> tags(DBSubnetGroup group, Identity identity, AwsTarget target) {
        return Tags.of(call(
                        "ListTagsForResource",
                        "read the tags of",
                        identity,
                        target,
                        rds -> rds.listTagsForResource(request -> request.resourceName(group.dbSubnetGroupArn())))
                .tagList());
    }

    private <T> T call(
            String operation, String doing, Identity identity, AwsTarget target, Function<RdsClient, T> body) {
        return AwsFaults.call(
                call(operation, doing, identity), target, () -> body.apply(clients.client(Services.RDS, target)));
    }

    private static AwsCall call(String operation, String doing, Identity identity) {
        return new AwsCall("rds", operation, doing + " " + WHAT + " '" + identity.externalName() + "'");
    }

    private AwsTarget target(DesiredSubnetGroup desired) {
        return account.in(desired.parameters().region());
    }
}
