package dev.slipway.testkit.aws.rds;

import dev.slipway.testkit.aws.wire.ApiError;
import dev.slipway.testkit.aws.wire.Request;

/** What RDS refuses. */
final class InstanceRules {

    private InstanceRules() {}

    static void creation(Request request) {
        String id = request.require("DBInstanceIdentifier");
        if (!id.matches("[a-zA-Z](-?[a-zA-Z0-9])*") || id.length() > 63) {
            throw invalid("The parameter DBInstanceIdentifier is not a valid identifier. Identifiers must begin with a"
                    + " letter; must contain only ASCII letters, digits, and hyphens; and must not end with a hyphen or"
                    + " contain two consecutive hyphens.");
        }
        instanceClass(request.require("DBInstanceClass"));
        engine(request.require("Engine"));
        request.require("AllocatedStorage");
        request.require("MasterUsername");
        if (request.get("MasterUserPassword").isEmpty() && !request.isTrue("ManageMasterUserPassword")) {
            throw invalid("The parameter MasterUserPassword must be provided and must not be blank.");
        }
        password(request);
        storage(request);
    }

    private static void instanceClass(String name) {
        if (!name.matches("db\\.[a-z0-9-]+\\.[a-z0-9]+")) {
            throw invalid("Invalid DB Instance class: " + name);
        }
    }

    private static void engine(String name) {
        if (!name.matches("(postgres|mysql|mariadb|(custom-)?oracle-.*|(custom-)?sqlserver-.*|aurora-.*|db2-.*)")) {
            throw invalid("Invalid DB engine");
        }
    }

    private static void password(Request request) {
        request.get("MasterUserPassword")
                .filter(password -> password.length() < 8 || password.matches(".*[/@\" ].*"))
                .ifPresent(password -> {
                    throw invalid("The parameter MasterUserPassword is not a valid password. Only printable ASCII"
                            + " characters besides '/', '@', '\"', ' ' may be used.");
                });
    }

    private static void storage(Request request) {
        long gib = request.get("AllocatedStorage").map(Long::parseLong).orElse(20L);
        if (gib < 5 || gib > 65536) {
            throw invalid("Invalid storage size for engine name " + request.get("Engine", "postgres")
                    + " and storage type " + request.get("StorageType", "gp2") + ": " + gib);
        }
    }

    static void modification(Request request, Settings settings) {
        request.get("DBInstanceClass").ifPresent(InstanceRules::instanceClass);
        password(request);
        long now = settings.get("AllocatedStorage").map(Long::parseLong).orElse(0L);
        request.get("AllocatedStorage")
                .map(Long::parseLong)
                .filter(wanted -> wanted < now)
                .ifPresent(wanted -> {
                    throw new ApiError(
                            "InvalidParameterCombination",
                            "Invalid storage size. Requested storage size (" + wanted
                                    + ") cannot be less than the current size (" + now + ").");
                });
    }

    static void deletion(Request request, DbInstance instance) {
        String state = instance.progress().state();
        if (instance.progress().isMoving()) {
            throw state(instance.id(), state);
        }
        if (instance.settings().isTrue("DeletionProtection")) {
            throw new ApiError(
                    "InvalidParameterCombination",
                    "Cannot delete protected DB Instance, please disable deletion protection and try again.");
        }
        boolean named = request.get("FinalDBSnapshotIdentifier").isPresent();
        if (request.isTrue("SkipFinalSnapshot") == named) {
            throw new ApiError(
                    "InvalidParameterCombination",
                    named
                            ? "FinalDBSnapshotIdentifier can not be specified when deleting with SkipFinalSnapshot."
                            : "FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified.");
        }
    }

    static void state(DbInstance instance, String wanted) {
        String state = instance.progress().state();
        if (!state.equals(wanted)) {
            throw state(instance.id(), state);
        }
    }

    private static ApiError state(String id, String state) {
        return new ApiError(
                "InvalidDBInstanceState", "Instance " + id + " is currently " + state + " - try again later.");
    }

    private static ApiError invalid(String message) {
        return new ApiError("InvalidParameterValue", message);
    }
}
