package dev.slipway.provider.aws.resource;

import static dev.slipway.provider.aws.resource.KindCases.resource;

import dev.slipway.api.aws.dynamodb.Table;
import dev.slipway.api.aws.ecr.Repository;
import dev.slipway.api.aws.kms.Alias;
import dev.slipway.api.aws.kms.Key;
import dev.slipway.api.aws.secretsmanager.Secret;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.dynamodb.DynamoDb;
import dev.slipway.provider.aws.ecr.Ecr;
import dev.slipway.provider.aws.kms.Kms;
import dev.slipway.provider.aws.secretsmanager.Secrets;
import java.util.List;
import java.util.Map;

/** The kinds that keep something: tables, secrets, keys and images. */
final class StoreCases {

    private static final Map<String, String> TAGS = Map.of("team", "payments");
    private static final Map<String, String> OTHER_TAGS = Map.of("cost", "low");

    private StoreCases() {}

    static List<KindCase> all() {
        return List.of(table(), restoredTable(), secret(), key(), alias(), repository());
    }

    /** What is restored has no tags at first. */
    private static KindCase restoredTable() {
        return KindCase.of(
                        resource(DynamoDb.resources(), Table.Parameters.class),
                        Map.of(
                                "restoreSourceName",
                                "$source",
                                "restoreToLatestTime",
                                true,
                                "billingMode",
                                "PAY_PER_REQUEST",
                                "tags",
                                TAGS))
                .called("by restoring")
                .changing(Map.of("pointInTimeRecovery", List.of(Map.of("enabled", true)), "tags", OTHER_TAGS))
                .calls(
                        "RestoreTableToPointInTime",
                        "UpdateTable UpdateContinuousBackups TagResource UntagResource",
                        "DeleteTable")
                .markedLate()
                .beforeEach((world, uid) -> Map.of("source", world.shared("table", StoreCases::source)));
    }

    private static String source(World world) {
        return world.client(Services.DYNAMODB)
                .createTable(request -> request.tableName("original")
                        .billingMode("PAY_PER_REQUEST")
                        .attributeDefinitions(
                                attribute -> attribute.attributeName("id").attributeType("S"))
                        .keySchema(key -> key.attributeName("id").keyType("HASH")))
                .tableDescription()
                .tableName();
    }

    private static KindCase table() {
        return KindCase.of(
                        resource(DynamoDb.resources(), Table.Parameters.class),
                        Map.of(
                                "hashKey",
                                "id",
                                "rangeKey",
                                "at",
                                "billingMode",
                                "PAY_PER_REQUEST",
                                "attribute",
                                List.of(
                                        Map.of("name", "id", "type", "S"),
                                        Map.of("name", "at", "type", "N"),
                                        Map.of("name", "owner", "type", "S")),
                                "globalSecondaryIndex",
                                List.of(Map.of("name", "by-owner", "hashKey", "owner", "projectionType", "ALL")),
                                "tags",
                                TAGS))
                .changing(Map.of(
                        "deletionProtectionEnabled",
                        false,
                        "ttl",
                        List.of(Map.of("enabled", true, "attributeName", "expires")),
                        "pointInTimeRecovery",
                        List.of(Map.of("enabled", true)),
                        "streamEnabled",
                        true,
                        "streamViewType",
                        "KEYS_ONLY",
                        "tags",
                        OTHER_TAGS))
                .calls(
                        "CreateTable",
                        "UpdateTable UpdateTimeToLive UpdateContinuousBackups TagResource UntagResource",
                        "DeleteTable");
    }

    private static KindCase secret() {
        return KindCase.of(
                        resource(Secrets.resources(), Secret.Parameters.class),
                        Map.of("description", "for tests", "recoveryWindowInDays", 0, "tags", TAGS))
                .changing(Map.of("description", "for other tests", "tags", OTHER_TAGS))
                .calls("CreateSecret", "UpdateSecret TagResource UntagResource", "DeleteSecret")
                .namedByAws();
    }

    private static KindCase key() {
        return KindCase.of(
                        resource(Kms.resources(), Key.Parameters.class),
                        Map.of("description", "for tests", "deletionWindowInDays", 7, "tags", TAGS))
                .changing(Map.of(
                        "description",
                        "for other tests",
                        "isEnabled",
                        true,
                        "enableKeyRotation",
                        true,
                        "tags",
                        OTHER_TAGS))
                .calls(
                        "CreateKey",
                        "UpdateKeyDescription EnableKeyRotation TagResource UntagResource",
                        "ScheduleKeyDeletion")
                .namedByAws()
                .slowInCrowds();
    }

    private static KindCase alias() {
        return KindCase.of(resource(Kms.resources(), Alias.Parameters.class), Map.of("targetKeyId", "$first"))
                .changing(Map.of("targetKeyId", "$second"))
                .calls("CreateAlias", "UpdateAlias", "DeleteAlias")
                .unmarked()
                .beforeEach((world, uid) -> Map.of("first", keyFor(world), "second", keyFor(world)));
    }

    private static String keyFor(World world) {
        return world.client(Services.KMS).createKey().keyMetadata().keyId();
    }

    private static KindCase repository() {
        return KindCase.of(
                        resource(Ecr.resources(), Repository.Parameters.class),
                        Map.of(
                                "imageTagMutability",
                                "MUTABLE",
                                "imageScanningConfiguration",
                                List.of(Map.of("scanOnPush", false)),
                                "tags",
                                TAGS))
                .changing(Map.of(
                        "imageTagMutability",
                        "IMMUTABLE",
                        "imageScanningConfiguration",
                        Map.of("scanOnPush", true),
                        "tags",
                        OTHER_TAGS))
                .calls(
                        "CreateRepository",
                        "PutImageTagMutability PutImageScanningConfiguration TagResource UntagResource",
                        "DeleteRepository");
    }
}
