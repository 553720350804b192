package dev.slipway.api.gcp.sql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.OnceAList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The block settings. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Settings(
        @JsonPropertyDescription("Activation policy.") @Nullable
        String activationPolicy,

        @OnceAList @JsonPropertyDescription("Active directory config.") @Nullable
        ActiveDirectoryConfig activeDirectoryConfig,

        @OnceAList @JsonPropertyDescription("Advanced machine features.") @Nullable
        AdvancedMachineFeatures advancedMachineFeatures,

        @JsonPropertyDescription("Whether auto upgrade is switched on.") @Nullable
        Boolean autoUpgradeEnabled,

        @JsonPropertyDescription("Availability type.") @Nullable
        String availabilityType,

        @OnceAList @JsonPropertyDescription("Backup configuration.") @Nullable
        BackupConfiguration backupConfiguration,

        @JsonPropertyDescription("Collation.") @Nullable String collation,

        @JsonPropertyDescription("Connection pool config.") @Nullable
        List<ConnectionPoolConfig> connectionPoolConfig,

        @JsonPropertyDescription("Connector enforcement.") @Nullable
        String connectorEnforcement,

        @JsonPropertyDescription("Data API access.") @Nullable
        String dataApiAccess,

        @OnceAList @JsonPropertyDescription("Data cache config.") @Nullable
        DataCacheConfig dataCacheConfig,

        @JsonPropertyDescription("Data disk provisioned iops.") @Nullable
        Long dataDiskProvisionedIops,

        @JsonPropertyDescription("Data disk provisioned throughput.") @Nullable
        Long dataDiskProvisionedThroughput,

        @JsonPropertyDescription("Database flags.") @Nullable
        List<DatabaseFlags> databaseFlags,

        @JsonPropertyDescription("Whether deletion protection is switched on.") @Nullable
        Boolean deletionProtectionEnabled,

        @OnceAList @JsonPropertyDescription("Deny maintenance period.") @Nullable
        DenyMaintenancePeriod denyMaintenancePeriod,

        @JsonPropertyDescription("Whether disk autoresize is wanted.") @Nullable
        Boolean diskAutoresize,

        @JsonPropertyDescription("Disk autoresize limit.") @Nullable
        Long diskAutoresizeLimit,

        @JsonPropertyDescription("Disk size.") @Nullable Long diskSize,

        @JsonPropertyDescription("Disk type.") @Nullable String diskType,

        @JsonPropertyDescription("Edition.") @Nullable String edition,

        @JsonPropertyDescription("Whether to enable dataplex integration.") @Nullable
        Boolean enableDataplexIntegration,

        @JsonPropertyDescription("Whether to enable google ml integration.") @Nullable
        Boolean enableGoogleMlIntegration,

        @OnceAList @JsonPropertyDescription("Entraid config.") @Nullable
        EntraidConfig entraidConfig,

        @OnceAList @JsonPropertyDescription("Final backup config.") @Nullable
        FinalBackupConfig finalBackupConfig,

        @OnceAList @JsonPropertyDescription("Insights config.") @Nullable
        InsightsConfig insightsConfig,

        @OnceAList @JsonPropertyDescription("IP configuration.") @Nullable
        IpConfiguration ipConfiguration,

        @OnceAList @JsonPropertyDescription("Location preference.") @Nullable
        LocationPreference locationPreference,

        @OnceAList @JsonPropertyDescription("Maintenance window.") @Nullable
        MaintenanceWindow maintenanceWindow,

        @OnceAList @JsonPropertyDescription("Password validation policy.") @Nullable
        PasswordValidationPolicy passwordValidationPolicy,

        @JsonPropertyDescription("Pricing plan.") @Nullable String pricingPlan,

        @OnceAList @JsonPropertyDescription("Read pool auto scale config.") @Nullable
        ReadPoolAutoScaleConfig readPoolAutoScaleConfig,

        @JsonPropertyDescription("Whether to retain backups on delete.") @Nullable
        Boolean retainBackupsOnDelete,

        @OnceAList @JsonPropertyDescription("SQL server audit config.") @Nullable
        SqlServerAuditConfig sqlServerAuditConfig,

        @JsonPropertyDescription("Machine type.") @Nullable String tier,

        @JsonPropertyDescription("Time zone.") @Nullable String timeZone,

        @JsonPropertyDescription("Labels of the resource.") @Nullable
        Map<String, String> userLabels) {

    /** The block activeDirectoryConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ActiveDirectoryConfig(
            @JsonPropertyDescription("Name of the admin credential secret.") @Nullable
            String adminCredentialSecretName,

            @JsonPropertyDescription("DNS servers.") @Nullable
            List<String> dnsServers,

            @JsonPropertyDescription("Domain.") @Nullable String domain,

            @JsonPropertyDescription("Mode.") @Nullable String mode,

            @JsonPropertyDescription("Organizational unit.") @Nullable
            String organizationalUnit) {}

    /** The block advancedMachineFeatures. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AdvancedMachineFeatures(
            @JsonPropertyDescription("Threads per core.") @Nullable
            Long threadsPerCore) {}

    /** The block connectionPoolConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ConnectionPoolConfig(
            @JsonPropertyDescription("Whether connection pooling is switched on.") @Nullable
            Boolean connectionPoolingEnabled,

            @JsonPropertyDescription("Flags.") @Nullable List<Flags> flags) {}

    /** The block dataCacheConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DataCacheConfig(
            @JsonPropertyDescription("Whether data cache is switched on.") @Nullable
            Boolean dataCacheEnabled) {}

    /** The block databaseFlags. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DatabaseFlags(
            @JsonPropertyDescription("Name.") @Nullable String name,

            @JsonPropertyDescription("Value.") @Nullable String value) {}

    /** The block denyMaintenancePeriod. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DenyMaintenancePeriod(
            @JsonPropertyDescription("End date.") @Nullable String endDate,

            @JsonPropertyDescription("Start date.") @Nullable
            String startDate,

            @JsonPropertyDescription("Time.") @Nullable String time) {}

    /** The block entraidConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EntraidConfig(
            @JsonPropertyDescription("ID of the application.") @Nullable
            String applicationId,

            @JsonPropertyDescription("ID of the tenant.") @Nullable
            String tenantId) {}

    /** The block finalBackupConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FinalBackupConfig(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled,

            @JsonPropertyDescription("Retention days.") @Nullable
            Long retentionDays) {}

    /** The block insightsConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InsightsConfig(
            @JsonPropertyDescription("Whether enhanced query insights is switched on.") @Nullable
            Boolean enhancedQueryInsightsEnabled,

            @JsonPropertyDescription("Whether query insights is switched on.") @Nullable
            Boolean queryInsightsEnabled,

            @JsonPropertyDescription("Query plans per minute.") @Nullable
            Long queryPlansPerMinute,

            @JsonPropertyDescription("Query string length.") @Nullable
            Long queryStringLength,

            @JsonPropertyDescription("Whether to record application tags.") @Nullable
            Boolean recordApplicationTags,

            @JsonPropertyDescription("Whether to record client address.") @Nullable
            Boolean recordClientAddress) {}

    /** The block locationPreference. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LocationPreference(
            @JsonPropertyDescription("Follow gae application.") @Nullable
            String followGaeApplication,

            @JsonPropertyDescription("Secondary zone.") @Nullable
            String secondaryZone,

            @JsonPropertyDescription("Zone.") @Nullable String zone) {}

    /** The block maintenanceWindow. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MaintenanceWindow(
            @JsonPropertyDescription("Day.") @Nullable Long day,

            @JsonPropertyDescription("Hour.") @Nullable Long hour,

            @JsonPropertyDescription("Update track.") @Nullable
            String updateTrack) {}

    /** The block passwordValidationPolicy. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PasswordValidationPolicy(
            @JsonPropertyDescription("Complexity.") @Nullable
            String complexity,

            @JsonPropertyDescription("Whether disallow username substring is wanted.") @Nullable
            Boolean disallowUsernameSubstring,

            @JsonPropertyDescription("Whether to enable password policy.") @Nullable
            Boolean enablePasswordPolicy,

            @JsonPropertyDescription("Min length.") @Nullable
            Long minLength,

            @JsonPropertyDescription("Password change interval.") @Nullable
            String passwordChangeInterval,

            @JsonPropertyDescription("Reuse interval.") @Nullable
            Long reuseInterval) {}

    /** The block readPoolAutoScaleConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReadPoolAutoScaleConfig(
            @JsonPropertyDescription("Whether to disable scale in.") @Nullable
            Boolean disableScaleIn,

            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled,

            @JsonPropertyDescription("Max node count.") @Nullable
            Long maxNodeCount,

            @JsonPropertyDescription("Min node count.") @Nullable
            Long minNodeCount,

            @JsonPropertyDescription("Scale in cooldown seconds.") @Nullable
            Long scaleInCooldownSeconds,

            @JsonPropertyDescription("Scale out cooldown seconds.") @Nullable
            Long scaleOutCooldownSeconds,

            @JsonPropertyDescription("Target metrics.") @Nullable
            List<TargetMetrics> targetMetrics) {}

    /** The block sqlServerAuditConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SqlServerAuditConfig(
            @JsonPropertyDescription("Bucket that it belongs to.") @Nullable
            String bucket,

            @JsonPropertyDescription("Retention interval.") @Nullable
            String retentionInterval,

            @JsonPropertyDescription("Upload interval.") @Nullable
            String uploadInterval) {}

    /** The block flags. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Flags(
            @JsonPropertyDescription("Name.") @Nullable String name,

            @JsonPropertyDescription("Value.") @Nullable String value) {}

    /** The block targetMetrics. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TargetMetrics(
            @JsonPropertyDescription("Metric.") @Nullable String metric,

            @JsonPropertyDescription("Target value.") @Nullable
            Double targetValue) {}
}
