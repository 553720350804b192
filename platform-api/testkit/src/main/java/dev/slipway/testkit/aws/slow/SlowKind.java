package dev.slipway.testkit.aws.slow;

import dev.slipway.testkit.aws.wire.Answer;
import dev.slipway.testkit.aws.wire.ApiError;
import dev.slipway.testkit.aws.wire.Node;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of resource that takes its time: which calls are about it, how answers show it, and the words of its states. Names
 * and codes are those of the services' public API references.
 */
record SlowKind(String service, Shown shown, Calls calls, Words words, Refusals refusals) {

    /** What a call does to a resource. */
    enum Step {
        CREATE,
        CHANGE,
        DELETE,
        LOOK
    }

    /** The names of the fields in answers, and of the identifier in calls that are no paths. */
    record Shown(String id, String state, String parameter) {}

    /** The signatures of calls; a star stands for one segment of a path, and the last one for the identifier. */
    record Calls(Set<String> creates, Set<String> changes, String delete, String look) {}

    record Words(String creating, String changing, String deleting) {}

    /** The codes of "something is under way", empty where nothing minds, and of "not there". */
    record Refusals(int busyStatus, String busy, int goneStatus, String gone) {}

    private static final Words SMALL = new Words("creating", "modifying", "deleting");
    private static final Words LARGE = new Words("CREATING", "UPDATING", "DELETING");
    private static final Refusals EKS = new Refusals(409, "ResourceInUseException", 404, "ResourceNotFoundException");

    static final List<SlowKind> ALL = List.of(
            new SlowKind(
                    "rds",
                    new Shown("DBClusterIdentifier", "Status", "DBClusterIdentifier"),
                    calls("CreateDBCluster", "RestoreDBClusterFromSnapshot", "RestoreDBClusterToPointInTime")
                            .changing("ModifyDBCluster")
                            .ending("DeleteDBCluster", "DescribeDBClusters"),
                    SMALL,
                    new Refusals(400, "InvalidDBClusterStateFault", 404, "DBClusterNotFoundFault")),
            new SlowKind(
                    "rds",
                    new Shown("DBInstanceIdentifier", "DBInstanceStatus", "DBInstanceIdentifier"),
                    calls("CreateDBInstance")
                            .changing("ModifyDBInstance")
                            .ending("DeleteDBInstance", "DescribeDBInstances"),
                    SMALL,
                    new Refusals(400, "InvalidDBInstanceState", 404, "DBInstanceNotFound")),
            new SlowKind(
                    "elasticache",
                    new Shown("ReplicationGroupId", "Status", "ReplicationGroupId"),
                    calls("CreateReplicationGroup")
                            .changing("ModifyReplicationGroup")
                            .ending("DeleteReplicationGroup", "DescribeReplicationGroups"),
                    SMALL,
                    new Refusals(400, "InvalidReplicationGroupState", 404, "ReplicationGroupNotFoundFault")),
            new SlowKind(
                    "ec2",
                    new Shown("natGatewayId", "state", "NatGatewayId"),
                    calls("CreateNatGateway").ending("DeleteNatGateway", "DescribeNatGateways"),
                    new Words("pending", "pending", "deleting"),
                    new Refusals(400, "", 400, "NatGatewayNotFound")),
            new SlowKind(
                    "dynamodb",
                    new Shown("TableName", "TableStatus", "TableName"),
                    calls("CreateTable", "RestoreTableToPointInTime", "RestoreTableFromBackup")
                            .changing("UpdateTable")
                            .ending("DeleteTable", "DescribeTable"),
                    LARGE,
                    new Refusals(400, "ResourceInUseException", 400, "ResourceNotFoundException")),
            new SlowKind(
                    "eks",
                    new Shown("name", "status", ""),
                    calls("POST /clusters")
                            .changing("POST /clusters/*/update-config", "POST /clusters/*/updates")
                            .ending("DELETE /clusters/*", "GET /clusters/*"),
                    LARGE,
                    EKS),
            new SlowKind(
                    "eks",
                    new Shown("nodegroupName", "status", ""),
                    calls("POST /clusters/*/node-groups")
                            .changing(
                                    "POST /clusters/*/node-groups/*/update-config",
                                    "POST /clusters/*/node-groups/*/update-version")
                            .ending("DELETE /clusters/*/node-groups/*", "GET /clusters/*/node-groups/*"),
                    LARGE,
                    EKS),
            new SlowKind(
                    "eks",
                    new Shown("addonName", "status", ""),
                    calls("POST /clusters/*/addons")
                            .changing("POST /clusters/*/addons/*/update")
                            .ending("DELETE /clusters/*/addons/*", "GET /clusters/*/addons/*"),
                    LARGE,
                    EKS));

    private static Unfinished calls(String... creates) {
        return new Unfinished(Set.of(creates), Set.of());
    }

    private record Unfinished(Set<String> creates, Set<String> changes) {

        Unfinished changing(String... calls) {
            return new Unfinished(creates, Set.of(calls));
        }

        Calls ending(String delete, String look) {
            return new Calls(creates, changes, delete, look);
        }
    }

    /** Return what the call does to resources of this kind, if it is about them at all. */
    Optional<Step> step(Call call) {
        if (!call.service().equals(service)) {
            return Optional.empty();
        }
        if (calls.creates().stream().anyMatch(create -> matches(create, call))) {
            return Optional.of(Step.CREATE);
        }
        if (calls.changes().stream().anyMatch(change -> matches(change, call))) {
            return Optional.of(Step.CHANGE);
        }
        if (matches(calls.delete(), call)) {
            return Optional.of(Step.DELETE);
        }
        return matches(calls.look(), call) ? Optional.of(Step.LOOK) : Optional.empty();
    }

    private static boolean matches(String signature, Call call) {
        return pattern(signature).matcher(call.signature()).matches();
    }

    private static Pattern pattern(String signature) {
        return Pattern.compile(signature.replace("*", "([^/?]+)"));
    }

    /** Return the identifier that the call names, empty if it names none. */
    String id(Call call) {
        if (!shown.parameter().isEmpty()) {
            return call.values().getOrDefault(shown.parameter(), "");
        }
        for (String signature : allButCreate()) {
            Matcher matcher = pattern(signature).matcher(call.signature());
            if (matcher.matches()) {
                return matcher.group(matcher.groupCount());
            }
        }
        return "";
    }

    private Set<String> allButCreate() {
        Set<String> all = new LinkedHashSet<>(calls.changes());
        all.add(calls.delete());
        all.add(calls.look());
        return all;
    }

    boolean mindsBeingBusy() {
        return !refusals.busy().isEmpty();
    }

    Answer busy(Call call, String id, String state) {
        return refused(call, refusals.busyStatus(), refusals.busy(), id + " is " + state + ".");
    }

    Answer gone(Call call, String id) {
        return refused(call, refusals.goneStatus(), refusals.gone(), id + " is not there.");
    }

    private static Answer refused(Call call, int status, String code, String message) {
        if (!call.isJson()) {
            return new ApiError(status, code, message).answer();
        }
        byte[] body =
                ("{\"__type\": \"" + code + "\", \"message\": \"" + message + "\"}").getBytes(StandardCharsets.UTF_8);
        return new Answer(status, "application/json", body, code);
    }

    /** Return the answer to a deletion that has begun. */
    static Answer begun(Call call) {
        if (call.isJson()) {
            return new Answer(200, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
        }
        return Answer.xml(200, Node.of(call.signature() + "Response").with(Node.of(call.signature() + "Result")));
    }
}
