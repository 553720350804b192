package dev.slipway.provider.aws.dynamodb;

import dev.slipway.api.aws.dynamodb.Table;
import dev.slipway.provider.aws.resource.Scope;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeRequest;

/** Tables that begin with the data of others. Restoring takes no tags: the next look finds that they are missing. */
final class TableRestore {

    private TableRestore() {}

    /** Restore the table if the parameters say from what; false if they say nothing. */
    static boolean restore(Scope<DynamoDbClient, Table.Parameters> scope) {
        Table.Parameters wanted = scope.parameters();
        if (wanted.importTable() != null) {
            throw scope.invalid(
                    "Creating a table from spec.forProvider.importTable is not supported, and an empty table"
                            + " would be worse. Import it in another way, and name it in the annotation"
                            + " crossplane.io/external-name.");
        }
        if (wanted.restoreBackupArn() != null) {
            scope.client().restoreTableFromBackup(fromBackup(scope, wanted.restoreBackupArn()));
        } else if (wanted.restoreSourceName() != null || wanted.restoreSourceTableArn() != null) {
            scope.client().restoreTableToPointInTime(toPointInTime(scope));
        } else {
            return false;
        }
        return true;
    }

    private static RestoreTableFromBackupRequest fromBackup(
            Scope<DynamoDbClient, Table.Parameters> scope, String backup) {
        Table.Parameters wanted = scope.parameters();
        return RestoreTableFromBackupRequest.builder()
                .targetTableName(scope.name())
                .backupArn(backup)
                .billingModeOverride(wanted.billingMode())
                .provisionedThroughputOverride(throughput(wanted))
                .sseSpecificationOverride(TableForm.encryption(wanted))
                .build();
    }

    private static RestoreTableToPointInTimeRequest toPointInTime(Scope<DynamoDbClient, Table.Parameters> scope) {
        Table.Parameters wanted = scope.parameters();
        return RestoreTableToPointInTimeRequest.builder()
                .targetTableName(scope.name())
                .sourceTableName(wanted.restoreSourceTableArn() == null ? wanted.restoreSourceName() : null)
                .sourceTableArn(wanted.restoreSourceTableArn())
                .restoreDateTime(time(scope, wanted.restoreDateTime()))
                .useLatestRestorableTime(wanted.restoreToLatestTime())
                .billingModeOverride(wanted.billingMode())
                .provisionedThroughputOverride(throughput(wanted))
                .sseSpecificationOverride(TableForm.encryption(wanted))
                .build();
    }

    /** What is not said is as it was. */
    private static @Nullable ProvisionedThroughput throughput(Table.Parameters wanted) {
        return wanted.readCapacity() == null || wanted.writeCapacity() == null
                ? null
                : TableForm.throughput(wanted, wanted.readCapacity(), wanted.writeCapacity());
    }

    private static @Nullable Instant time(Scope<DynamoDbClient, Table.Parameters> scope, @Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            throw scope.invalid("spec.forProvider.restoreDateTime: " + text
                    + " is no time; write one such as 2026-01-31T12:00:00Z.");
        }
    }
}
