package dev.slipway.provider.aws.dynamodb;

import dev.slipway.api.aws.dynamodb.Table;
import dev.slipway.declared.Found;
import dev.slipway.provider.aws.resource.Scope;
import dev.slipway.provider.aws.resource.SdkTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryDescription;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Turns parameters into requests and descriptions of tables into what is seen. Pure. */
final class TableForm {

    private static final String PROVISIONED = "PROVISIONED";
    private static final String ON_DEMAND = "PAY_PER_REQUEST";

    private TableForm() {}

    static CreateTableRequest create(Scope<DynamoDbClient, Table.Parameters> scope) {
        Table.Parameters wanted = scope.parameters();
        CreateTableRequest.Builder request = scope.fill(
                        CreateTableRequest.builder(),
                        List.of("deletionProtectionEnabled", "onDemandThroughput", "tableClass"))
                .tableName(scope.name())
                .billingMode(mode(wanted))
                .attributeDefinitions(attributes(wanted))
                .keySchema(keys(scope.require("hashKey", wanted.hashKey()), wanted.rangeKey()))
                .provisionedThroughput(throughput(wanted, wanted.readCapacity(), wanted.writeCapacity()))
                .sseSpecification(encryption(wanted))
                .streamSpecification(stream(wanted))
                .tags(tags(scope.tags()));
        if (wanted.globalSecondaryIndex() != null) {
            request.globalSecondaryIndexes(wanted.globalSecondaryIndex().stream()
                    .map(index -> index(wanted, index))
                    .toList());
        }
        if (wanted.localSecondaryIndex() != null) {
            request.localSecondaryIndexes(wanted.localSecondaryIndex().stream()
                    .map(index -> LocalSecondaryIndex.builder()
                            .indexName(index.name())
                            .keySchema(keys(scope.require("hashKey", wanted.hashKey()), index.rangeKey()))
                            .projection(projection(index.projectionType(), index.nonKeyAttributes()))
                            .build())
                    .toList());
        }
        return request.build();
    }

    private static String mode(Table.Parameters wanted) {
        return wanted.billingMode() == null ? PROVISIONED : wanted.billingMode();
    }

    static List<AttributeDefinition> attributes(Table.Parameters wanted) {
        return Stream.ofNullable(wanted.attribute())
                .flatMap(List::stream)
                .map(attribute -> AttributeDefinition.builder()
                        .attributeName(attribute.name())
                        .attributeType(attribute.type())
                        .build())
                .toList();
    }

    private static List<KeySchemaElement> keys(@Nullable String hash, @Nullable String range) {
        List<KeySchemaElement> keys = new ArrayList<>();
        keys.add(KeySchemaElement.builder()
                .attributeName(hash)
                .keyType(KeyType.HASH)
                .build());
        if (range != null) {
            keys.add(KeySchemaElement.builder()
                    .attributeName(range)
                    .keyType(KeyType.RANGE)
                    .build());
        }
        return keys;
    }

    static @Nullable ProvisionedThroughput throughput(
            Table.Parameters wanted, @Nullable Long read, @Nullable Long write) {
        return mode(wanted).equals(ON_DEMAND)
                ? null
                : ProvisionedThroughput.builder()
                        .readCapacityUnits(read)
                        .writeCapacityUnits(write)
                        .build();
    }

    static @Nullable SSESpecification encryption(Table.Parameters wanted) {
        var encryption = wanted.serverSideEncryption();
        return encryption == null
                ? null
                : SSESpecification.builder()
                        .enabled(encryption.enabled())
                        .kmsMasterKeyId(encryption.kmsKeyArn())
                        .build();
    }

    private static @Nullable StreamSpecification stream(Table.Parameters wanted) {
        boolean on = Boolean.TRUE.equals(wanted.streamEnabled());
        return wanted.streamEnabled() == null
                ? null
                : StreamSpecification.builder()
                        .streamEnabled(on)
                        .streamViewType(on ? wanted.streamViewType() : null)
                        .build();
    }

    private static GlobalSecondaryIndex index(Table.Parameters table, Table.GlobalSecondaryIndex wanted) {
        return GlobalSecondaryIndex.builder()
                .indexName(wanted.name())
                .keySchema(keys(wanted.hashKey(), wanted.rangeKey()))
                .projection(projection(wanted.projectionType(), wanted.nonKeyAttributes()))
                .provisionedThroughput(throughput(table, wanted.readCapacity(), wanted.writeCapacity()))
                .build();
    }

    private static Projection projection(@Nullable String type, @Nullable List<String> attributes) {
        return Projection.builder()
                .projectionType(type)
                .nonKeyAttributes(attributes)
                .build();
    }

    /** Return one change that AWS takes by itself. */
    static UpdateTableRequest change(Scope<DynamoDbClient, Table.Parameters> scope, Found found, Set<String> changes) {
        Table.Parameters wanted = scope.parameters();
        UpdateTableRequest.Builder request = UpdateTableRequest.builder().tableName(found.name());
        if (changes.contains("deletionProtectionEnabled")) {
            return request.deletionProtectionEnabled(wanted.deletionProtectionEnabled())
                    .build();
        }
        if (changes.contains("tableClass")) {
            return request.tableClass(wanted.tableClass()).build();
        }
        if (changes.contains("serverSideEncryption")) {
            return request.sseSpecification(encryption(wanted)).build();
        }
        if (changes.contains("streamEnabled") || changes.contains("streamViewType")) {
            return request.streamSpecification(stream(wanted)).build();
        }
        if (changes.contains("globalSecondaryIndex")) {
            return request.attributeDefinitions(attributes(wanted))
                    .globalSecondaryIndexUpdates(indexChange(wanted, found))
                    .build();
        }
        return scope.fill(request, List.of("onDemandThroughput"))
                .billingMode(mode(wanted))
                .provisionedThroughput(throughput(wanted, wanted.readCapacity(), wanted.writeCapacity()))
                .build();
    }

    private static GlobalSecondaryIndexUpdate indexChange(Table.Parameters wanted, Found found) {
        List<Table.GlobalSecondaryIndex> indexes =
                wanted.globalSecondaryIndex() == null ? List.of() : wanted.globalSecondaryIndex();
        List<String> seen = Stream.ofNullable((List<?>) found.value("globalSecondaryIndex"))
                .flatMap(List::stream)
                .map(index -> String.valueOf(((Map<?, ?>) index).get("name")))
                .toList();
        for (String name : seen) {
            if (indexes.stream().noneMatch(index -> name.equals(index.name()))) {
                return GlobalSecondaryIndexUpdate.builder()
                        .delete(delete -> delete.indexName(name))
                        .build();
            }
        }
        for (Table.GlobalSecondaryIndex index : indexes) {
            if (!seen.contains(index.name())) {
                GlobalSecondaryIndex made = index(wanted, index);
                return GlobalSecondaryIndexUpdate.builder()
                        .create(create -> create.indexName(made.indexName())
                                .keySchema(made.keySchema())
                                .projection(made.projection())
                                .provisionedThroughput(made.provisionedThroughput()))
                        .build();
            }
        }
        Table.GlobalSecondaryIndex first = indexes.get(0);
        return GlobalSecondaryIndexUpdate.builder()
                .update(update -> update.indexName(first.name())
                        .provisionedThroughput(throughput(wanted, first.readCapacity(), first.writeCapacity())))
                .build();
    }

    static Found read(Found found, TableDescription table) {
        var mode = table.billingModeSummary();
        var stream = table.streamSpecification();
        var encryption = table.sseDescription();
        Map<String, Object> protection = new LinkedHashMap<>();
        protection.put(
                "enabled", encryption != null && encryption.statusAsString().startsWith("ENABL"));
        if (encryption != null && encryption.kmsMasterKeyArn() != null) {
            protection.put("kmsKeyArn", encryption.kmsMasterKeyArn());
        }
        boolean onDemand = mode != null && ON_DEMAND.equals(mode.billingModeAsString());
        var throughput = table.provisionedThroughput();
        Found seen = found.from(SdkTree.of(table), "deletionProtectionEnabled", "onDemandThroughput")
                .with("arn", table.tableArn())
                .with("billingMode", onDemand ? ON_DEMAND : PROVISIONED)
                .with("readCapacity", onDemand || throughput == null ? null : throughput.readCapacityUnits())
                .with("writeCapacity", onDemand || throughput == null ? null : throughput.writeCapacityUnits())
                .with(
                        "tableClass",
                        table.tableClassSummary() == null
                                ? "STANDARD"
                                : table.tableClassSummary().tableClassAsString())
                .with("streamEnabled", stream != null && Boolean.TRUE.equals(stream.streamEnabled()))
                .with("streamViewType", stream == null ? null : stream.streamViewTypeAsString())
                .with("streamArn", table.latestStreamArn())
                .with("streamLabel", table.latestStreamLabel())
                .with("serverSideEncryption", protection);
        return indexes(
                seen.with("hashKey", key(table.keySchema(), KeyType.HASH))
                        .with("rangeKey", key(table.keySchema(), KeyType.RANGE)),
                table,
                onDemand);
    }

    private static Found indexes(Found found, TableDescription table, boolean onDemand) {
        List<Object> global = new ArrayList<>();
        table.globalSecondaryIndexes().forEach(index -> {
            Map<String, Object> tree = index(index.indexName(), index.keySchema(), index.projection());
            if (!onDemand && index.provisionedThroughput() != null) {
                tree.put("readCapacity", index.provisionedThroughput().readCapacityUnits());
                tree.put("writeCapacity", index.provisionedThroughput().writeCapacityUnits());
            }
            global.add(tree);
        });
        List<Object> local = new ArrayList<>();
        table.localSecondaryIndexes().forEach(index -> {
            Map<String, Object> tree = index(index.indexName(), index.keySchema(), index.projection());
            tree.remove("hashKey");
            local.add(tree);
        });
        return found.with("globalSecondaryIndex", global).with("localSecondaryIndex", local);
    }

    private static Map<String, Object> index(String name, List<KeySchemaElement> keys, Projection projection) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("hashKey", key(keys, KeyType.HASH));
        String range = key(keys, KeyType.RANGE);
        if (range != null) {
            tree.put("rangeKey", range);
        }
        tree.put("projectionType", projection.projectionTypeAsString());
        if (projection.hasNonKeyAttributes()) {
            tree.put("nonKeyAttributes", projection.nonKeyAttributes());
        }
        return tree;
    }

    private static @Nullable String key(List<KeySchemaElement> keys, KeyType type) {
        return keys.stream()
                .filter(key -> key.keyType() == type)
                .map(KeySchemaElement::attributeName)
                .findFirst()
                .orElse(null);
    }

    static Map<String, Object> ttl(TimeToLiveDescription ttl) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(
                "enabled",
                ttl.timeToLiveStatusAsString() != null
                        && ttl.timeToLiveStatusAsString().startsWith("ENABL"));
        if (ttl.attributeName() != null) {
            tree.put("attributeName", ttl.attributeName());
        }
        return tree;
    }

    static Map<String, Object> recovery(@Nullable PointInTimeRecoveryDescription recovery) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("enabled", recovery != null && "ENABLED".equals(recovery.pointInTimeRecoveryStatusAsString()));
        if (recovery != null && recovery.recoveryPeriodInDays() != null) {
            tree.put("recoveryPeriodInDays", recovery.recoveryPeriodInDays());
        }
        return tree;
    }

    static List<Tag> tags(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }
}
