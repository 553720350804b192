package dev.slipway.api.gcp.sql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.OnceAList;
import org.jspecify.annotations.Nullable;

/** The block backupConfiguration. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BackupConfiguration(
        @OnceAList @JsonPropertyDescription("Backup retention settings.") @Nullable
        BackupRetentionSettings backupRetentionSettings,

        @JsonPropertyDescription("Whether binary log is switched on.") @Nullable
        Boolean binaryLogEnabled,

        @JsonPropertyDescription("Whether it is switched on.") @Nullable
        Boolean enabled,

        @JsonPropertyDescription("Region or zone of the resource.") @Nullable
        String location,

        @JsonPropertyDescription("Whether point in time recovery is switched on.") @Nullable
        Boolean pointInTimeRecoveryEnabled,

        @JsonPropertyDescription("Start time.") @Nullable String startTime,

        @JsonPropertyDescription("Transaction log retention days.") @Nullable
        Long transactionLogRetentionDays) {

    /** The block backupRetentionSettings. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BackupRetentionSettings(
            @JsonPropertyDescription("Retained backups.") @Nullable
            Long retainedBackups,

            @JsonPropertyDescription("Retention unit.") @Nullable
            String retentionUnit) {}
}
