package dev.slipway.provider.aws.rds;

import dev.slipway.api.aws.rds.InstanceParameters;
import dev.slipway.declared.Ownership;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Desired states for tests. */
final class Samples {

    static final String PASSWORD = "correct-horse-battery";

    private static final Map<String, Object> SMALL = Map.of(
            "region",
            RdsOutside.REGION,
            "engine",
            "postgres",
            "engineVersion",
            "14",
            "instanceClass",
            "db.t3.micro",
            "allocatedStorage",
            20,
            "username",
            "app",
            "dbName",
            "app",
            "applyImmediately",
            true,
            "skipFinalSnapshot",
            true,
            "tags",
            Map.of("team", "payments"));

    private Samples() {}

    /** Return a small instance with fields put over it. */
    static InstanceParameters parameters(Map<String, Object> over) {
        Map<String, Object> tree = new TreeMap<>(SMALL);
        tree.putAll(over);
        return Json.convert(tree, InstanceParameters.class);
    }

    /** Return a desired instance that accepts only resources of its owner. */
    static DesiredInstance instance(Identity identity, Map<String, Object> over) {
        return new DesiredInstance(
                parameters(over),
                Optional.of(Redacted.of(PASSWORD)),
                Optional.empty(),
                new Ownership(identity.ownerUid()::equals));
    }
}
