package dev.slipway.provider.aws.resource;

import static dev.slipway.provider.aws.resource.KindCases.resource;

import dev.slipway.api.aws.elasticache.ReplicationGroup;
import dev.slipway.api.aws.elasticache.SubnetGroup;
import dev.slipway.api.aws.rds.Cluster;
import dev.slipway.api.aws.rds.ClusterInstance;
import dev.slipway.api.aws.rds.ParameterGroup;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.elasticache.ElastiCache;
import dev.slipway.provider.aws.rds.Rds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Databases and caches. */
final class DatabaseCases {

    private static final Map<String, String> TAGS = Map.of("team", "payments");
    private static final Map<String, String> OTHER_TAGS = Map.of("cost", "low");

    private static final String ORIGINAL = "original";

    private DatabaseCases() {}

    static List<KindCase> all() {
        return List.of(cluster(), restored(), rewound(), instance(), parameters(), cache(), cacheSubnets());
    }

    private static KindCase cluster() {
        return KindCase.of(
                        resource(Rds.resources(), Cluster.Parameters.class),
                        Map.of(
                                "engine",
                                "aurora-postgresql",
                                "engineVersion",
                                "15",
                                "masterUsername",
                                "app",
                                "manageMasterUserPassword",
                                true,
                                "databaseName",
                                "app",
                                "skipFinalSnapshot",
                                true,
                                "serverlessv2ScalingConfiguration",
                                List.of(Map.of("minCapacity", 0.5, "maxCapacity", 2)),
                                "tags",
                                TAGS))
                .changing(Map.of("backupRetentionPeriod", 7, "tags", OTHER_TAGS))
                .calls(
                        "CreateDBCluster",
                        "ModifyDBCluster AddTagsToResource RemoveTagsFromResource",
                        "DeleteDBCluster");
    }

    private static KindCase restored() {
        return copy(Map.of("snapshotIdentifier", "$snapshot"), "RestoreDBClusterFromSnapshot");
    }

    private static KindCase rewound() {
        Map<String, Object> point = Map.of("sourceClusterIdentifier", "$source", "useLatestRestorableTime", true);
        return copy(Map.of("restoreToPointInTime", List.of(point)), "RestoreDBClusterToPointInTime");
    }

    /** It has the password of the original until its own is set. */
    private static KindCase copy(Map<String, Object> from, String call) {
        Map<String, Object> parameters = new HashMap<>(from);
        parameters.put("engine", "aurora-postgresql");
        parameters.put("skipFinalSnapshot", true);
        parameters.put("masterPasswordSecretRef", Map.of("name", "s", "namespace", "n", "key", "k"));
        parameters.put("tags", TAGS);
        return KindCase.of(resource(Rds.resources(), Cluster.Parameters.class), parameters)
                .called("by " + call)
                .changing(Map.of("backupRetentionPeriod", 7, "tags", OTHER_TAGS))
                .calls(call, "ModifyDBCluster AddTagsToResource RemoveTagsFromResource", "DeleteDBCluster")
                .beforeEach((world, uid) -> Map.of(
                        "source", world.shared("source", DatabaseCases::source),
                        "snapshot", world.shared("snapshot", DatabaseCases::snapshot)));
    }

    private static String source(World world) {
        return world.client(Services.RDS)
                .createDBCluster(request -> request.dbClusterIdentifier(ORIGINAL)
                        .engine("aurora-postgresql")
                        .masterUsername("app")
                        .masterUserPassword("correct-horse"))
                .dbCluster()
                .dbClusterIdentifier();
    }

    private static String snapshot(World world) {
        return world.client(Services.RDS)
                .createDBClusterSnapshot(
                        request -> request.dbClusterIdentifier(ORIGINAL).dbClusterSnapshotIdentifier("of-the-original"))
                .dbClusterSnapshot()
                .dbClusterSnapshotIdentifier();
    }

    private static KindCase instance() {
        return KindCase.of(
                        resource(Rds.resources(), ClusterInstance.Parameters.class),
                        Map.of(
                                "clusterIdentifier", "$cluster",
                                "engine", "aurora-postgresql",
                                "instanceClass", "db.r6g.large",
                                "applyImmediately", true,
                                "tags", TAGS))
                .changing(Map.of("instanceClass", "db.r6g.xlarge", "tags", OTHER_TAGS))
                .calls(
                        "CreateDBInstance",
                        "ModifyDBInstance AddTagsToResource RemoveTagsFromResource",
                        "DeleteDBInstance")
                .beforeEach((world, uid) -> Map.of(
                        "cluster",
                        world.client(Services.RDS)
                                .createDBCluster(request -> request.dbClusterIdentifier("for-" + uid)
                                        .engine("aurora-postgresql")
                                        .masterUsername("app")
                                        .masterUserPassword("correct-horse"))
                                .dbCluster()
                                .dbClusterIdentifier()));
    }

    private static KindCase parameters() {
        return KindCase.of(
                        resource(Rds.resources(), ParameterGroup.Parameters.class),
                        Map.of("family", "postgres15", "description", "for tests", "tags", TAGS))
                .changing(Map.of("tags", OTHER_TAGS))
                .calls("CreateDBParameterGroup", "AddTagsToResource RemoveTagsFromResource", "DeleteDBParameterGroup");
    }

    private static KindCase cacheSubnets() {
        return KindCase.of(
                        resource(ElastiCache.resources(), SubnetGroup.Parameters.class),
                        Map.of("description", "for tests", "subnetIds", List.of("subnet-1", "subnet-2"), "tags", TAGS))
                .changing(Map.of("subnetIds", List.of("subnet-2", "subnet-3"), "tags", OTHER_TAGS))
                .calls(
                        "CreateCacheSubnetGroup",
                        "ModifyCacheSubnetGroup AddTagsToResource RemoveTagsFromResource",
                        "DeleteCacheSubnetGroup")
                .lacking();
    }

    private static KindCase cache() {
        return KindCase.of(
                        resource(ElastiCache.resources(), ReplicationGroup.Parameters.class),
                        Map.of(
                                "description", "for tests",
                                "nodeType", "cache.t4g.micro",
                                "engine", "redis",
                                "numCacheClusters", 2,
                                "tags", TAGS))
                .changing(Map.of("tags", OTHER_TAGS))
                .calls("CreateReplicationGroup", "AddTagsToResource RemoveTagsFromResource", "DeleteReplicationGroup");
    }
}
