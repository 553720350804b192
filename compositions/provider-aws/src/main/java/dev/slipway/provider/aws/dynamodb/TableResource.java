package dev.slipway.provider.aws.dynamodb;

import dev.slipway.api.aws.dynamodb.Table;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** A table. It takes a while to come, to go and to change, and one thing about it can be changed at a time. */
final class TableResource implements AwsResource<DynamoDbClient, Table.Parameters> {

    @Override
    public Shape<AwsService<DynamoDbClient>, Table.Parameters> shape() {
        return Shape.of(Services.DYNAMODB, Table.Parameters.class, "DynamoDB table")
                .changeable("billingMode", "readCapacity", "writeCapacity", "onDemandThroughput", "tableClass")
                .changeable("streamEnabled", "streamViewType", "serverSideEncryption", "deletionProtectionEnabled")
                .changeable("globalSecondaryIndex", "ttl", "pointInTimeRecovery")
                .fixed("hashKey", "rangeKey", "localSecondaryIndex")
                .governing("attribute")
                .ignored("globalTableWitness", "importTable", "replica", "warmThroughput")
                .initial("restoreBackupArn", "restoreDateTime", "restoreSourceName", "restoreSourceTableArn")
                .initial("restoreToLatestTime")
                .slow(Duration.ofSeconds(5));
    }

    @Override
    public Optional<Found> find(Scope<DynamoDbClient, Table.Parameters> scope) {
        TableDescription table = scope.client()
                .describeTable(request -> request.tableName(scope.name()))
                .table();
        Map<String, String> tags = new TreeMap<>();
        scope.client()
                .listTagsOfResource(request -> request.resourceArn(table.tableArn()))
                .tags()
                .forEach(tag -> tags.put(tag.key(), tag.value()));
        Found found = TableForm.read(Found.named(scope.name()), table).tagged(tags);
        String status = table.tableStatusAsString();
        return Optional.of(
                switch (table.tableStatus()) {
                    case ACTIVE -> isBusy(table) ? found.busy("building an index") : settings(scope, found);
                    case DELETING -> found.leaving("deleting");
                    case ARCHIVED, INACCESSIBLE_ENCRYPTION_CREDENTIALS ->
                        found.broken(
                                status,
                                "its key cannot be used. Enable the key again, or restore the table from a backup.");
                    default -> found.busy(status.toLowerCase(Locale.ROOT));
                });
    }

    private static boolean isBusy(TableDescription table) {
        return table.globalSecondaryIndexes().stream()
                .anyMatch(index -> index.indexStatus() != null && index.indexStatus() != IndexStatus.ACTIVE);
    }

    /** What only other calls tell is asked for where it is wanted. */
    private static Found settings(Scope<DynamoDbClient, Table.Parameters> scope, Found found) {
        Found seen = found;
        if (scope.parameters().ttl() != null) {
            var ttl = scope.client()
                    .describeTimeToLive(request -> request.tableName(found.name()))
                    .timeToLiveDescription();
            seen = seen.with("ttl", TableForm.ttl(ttl));
        }
        if (scope.parameters().pointInTimeRecovery() != null) {
            var recovery = scope.client()
                    .describeContinuousBackups(request -> request.tableName(found.name()))
                    .continuousBackupsDescription()
                    .pointInTimeRecoveryDescription();
            seen = seen.with("pointInTimeRecovery", TableForm.recovery(recovery));
        }
        return seen;
    }

    @Override
    public String create(Scope<DynamoDbClient, Table.Parameters> scope) {
        if (!TableRestore.restore(scope)) {
            scope.client().createTable(TableForm.create(scope));
        }
        return scope.name();
    }

    /** AWS takes the next change when the table has settled again, which the next look shows. */
    @Override
    public void update(Scope<DynamoDbClient, Table.Parameters> scope, Found found, Set<String> changes) {
        var parameters = scope.parameters();
        if (changes.contains("ttl") && parameters.ttl() != null) {
            var ttl = parameters.ttl();
            scope.client().updateTimeToLive(request -> request.tableName(found.name())
                    .timeToLiveSpecification(wanted ->
                            wanted.enabled(Boolean.TRUE.equals(ttl.enabled())).attributeName(ttl.attributeName())));
        } else if (changes.contains("pointInTimeRecovery") && parameters.pointInTimeRecovery() != null) {
            var recovery = parameters.pointInTimeRecovery();
            Long days = recovery.recoveryPeriodInDays();
            scope.client().updateContinuousBackups(request -> request.tableName(found.name())
                    .pointInTimeRecoverySpecification(
                            wanted -> wanted.pointInTimeRecoveryEnabled(Boolean.TRUE.equals(recovery.enabled()))
                                    .recoveryPeriodInDays(days == null ? null : Math.toIntExact(days))));
        } else {
            scope.client().updateTable(TableForm.change(scope, found, changes));
        }
    }

    @Override
    public void tag(Scope<DynamoDbClient, Table.Parameters> scope, Found found, Map<String, String> tags) {
        scope.client()
                .tagResource(request -> request.resourceArn(found.text("arn")).tags(TableForm.tags(tags)));
    }

    @Override
    public void untag(Scope<DynamoDbClient, Table.Parameters> scope, Found found, List<String> keys) {
        scope.client()
                .untagResource(request -> request.resourceArn(found.text("arn")).tagKeys(keys));
    }

    /** A user who has just written {@code deletionProtectionEnabled: false} need not wait for that to be applied. */
    @Override
    public void delete(Scope<DynamoDbClient, Table.Parameters> scope, Found found) {
        boolean isProtected = "true".equals(found.text("deletionProtectionEnabled"));
        if (isProtected && !Boolean.FALSE.equals(scope.parameters().deletionProtectionEnabled())) {
            throw scope.blocked("The table is protected from deletion. Set"
                    + " spec.forProvider.deletionProtectionEnabled to false.");
        }
        if (isProtected) {
            scope.client()
                    .updateTable(request -> request.tableName(found.name()).deletionProtectionEnabled(false));
        }
        scope.client().deleteTable(request -> request.tableName(found.name()));
    }
}
