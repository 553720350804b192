package dev.slipway.api.gcp.sql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.OnceAList;
import dev.slipway.api.managed.SecretKeySelector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A server of Cloud SQL. */
@ManagedCrd(
        group = "sql.gcp.upbound.io",
        plural = "databaseinstances",
        versions = {"v1beta1", "v1beta2"},
        required = {"databaseVersion"})
public final class DatabaseInstance {

    private DatabaseInstance() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Backupdr backup.") @Nullable
            String backupdrBackup,

            @OnceAList @JsonProperty("clone") @JsonPropertyDescription("Server to make it a copy of.") @Nullable
            Clone cloneOf,

            @JsonPropertyDescription("Database version.") @Nullable
            String databaseVersion,

            @JsonPropertyDescription("Refuse deletion until this is false.") @Nullable
            Boolean deletionProtection,

            @JsonPropertyDescription("Name of the encryption key.") @Nullable
            String encryptionKeyName,

            @JsonPropertyDescription("Final backup description.") @Nullable
            String finalBackupDescription,

            @JsonPropertyDescription("Maintenance version.") @Nullable
            String maintenanceVersion,

            @JsonPropertyDescription("Name of the master instance.") @Nullable
            String masterInstanceName,

            @JsonPropertyDescription("Node count.") @Nullable
            Long nodeCount,

            @OnceAList @JsonPropertyDescription("Point in time restore context.") @Nullable
            PointInTimeRestoreContext pointInTimeRestoreContext,

            @JsonPropertyDescription(
                    "Project that it belongs to; the one of the provider configuration where it is not given.")
            @Nullable
            String project,

            @JsonPropertyDescription("Region of the resource.") @Nullable
            String region,

            @OnceAList @JsonPropertyDescription("Replica configuration.") @Nullable
            ReplicaConfiguration replicaConfiguration,

            @JsonPropertyDescription("Replica names.") @Nullable
            List<String> replicaNames,

            @OnceAList @JsonPropertyDescription("Replication cluster.") @Nullable
            ReplicationCluster replicationCluster,

            @OnceAList @JsonPropertyDescription("Restore backup context.") @Nullable
            RestoreBackupContext restoreBackupContext,

            @JsonPropertyDescription("Root password secret ref.") @Nullable
            SecretKeySelector rootPasswordSecretRef,

            @OnceAList @JsonPropertyDescription("Settings.") @Nullable
            Settings settings) {}

    /** What only Google knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("Available maintenance versions.") @Nullable
            List<String> availableMaintenanceVersions,

            @JsonPropertyDescription("Name of the connection.") @Nullable
            String connectionName,

            @JsonPropertyDescription("Name of the DNS.") @Nullable
            String dnsName,

            @JsonPropertyDescription("DNS names.") @Nullable List<DnsNames> dnsNames,

            @JsonPropertyDescription("First IP address.") @Nullable
            String firstIpAddress,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("Instance type.") @Nullable
            String instanceType,

            @JsonPropertyDescription("IP address.") @Nullable
            List<IpAddress> ipAddress,

            @JsonPropertyDescription("Private IP address.") @Nullable
            String privateIpAddress,

            @JsonPropertyDescription("PSC service attachment link.") @Nullable
            String pscServiceAttachmentLink,

            @JsonPropertyDescription("Public IP address.") @Nullable
            String publicIpAddress,

            @JsonPropertyDescription("URL of the resource.") @Nullable
            String selfLink,

            @JsonPropertyDescription("Service account email address.") @Nullable
            String serviceAccountEmailAddress) {}

    /** The block clone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Clone(
            @JsonPropertyDescription("Allocated IP range.") @Nullable
            String allocatedIpRange,

            @JsonPropertyDescription("Database names.") @Nullable
            List<String> databaseNames,

            @JsonPropertyDescription("Point in time.") @Nullable
            String pointInTime,

            @JsonPropertyDescription("Preferred zone.") @Nullable
            String preferredZone,

            @JsonPropertyDescription("Source instance deletion time.") @Nullable
            String sourceInstanceDeletionTime,

            @JsonPropertyDescription("Name of the source instance.") @Nullable
            String sourceInstanceName,

            @JsonPropertyDescription("Source project.") @Nullable
            String sourceProject) {}

    /** The block pointInTimeRestoreContext. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PointInTimeRestoreContext(
            @JsonPropertyDescription("Allocated IP range.") @Nullable
            String allocatedIpRange,

            @JsonPropertyDescription("Datasource.") @Nullable
            String datasource,

            @JsonPropertyDescription("Point in time.") @Nullable
            String pointInTime,

            @JsonPropertyDescription("Preferred zone.") @Nullable
            String preferredZone,

            @JsonPropertyDescription("Region of the resource.") @Nullable
            String region,

            @JsonPropertyDescription("Target instance.") @Nullable
            String targetInstance) {}

    /** The block replicaConfiguration. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReplicaConfiguration(
            @JsonPropertyDescription("CA certificate.") @Nullable
            String caCertificate,

            @JsonPropertyDescription("Whether cascadable replica is wanted.") @Nullable
            Boolean cascadableReplica,

            @JsonPropertyDescription("Client certificate.") @Nullable
            String clientCertificate,

            @JsonPropertyDescription("Client key.") @Nullable
            String clientKey,

            @JsonPropertyDescription("Connect retry interval.") @Nullable
            Long connectRetryInterval,

            @JsonPropertyDescription("Dump file path.") @Nullable
            String dumpFilePath,

            @JsonPropertyDescription("Whether failover target is wanted.") @Nullable
            Boolean failoverTarget,

            @JsonPropertyDescription("Master heartbeat period.") @Nullable
            Long masterHeartbeatPeriod,

            @JsonPropertyDescription("Password secret ref.") @Nullable
            SecretKeySelector passwordSecretRef,

            @JsonPropertyDescription("SSL cipher.") @Nullable
            String sslCipher,

            @JsonPropertyDescription("Username.") @Nullable String username,

            @JsonPropertyDescription("Whether verify server certificate is wanted.") @Nullable
            Boolean verifyServerCertificate) {}

    /** The block replicationCluster. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReplicationCluster(
            @JsonPropertyDescription("Name of the failover dr replica.") @Nullable
            String failoverDrReplicaName,

            @JsonPropertyDescription("Psa write endpoint.") @Nullable
            String psaWriteEndpoint) {}

    /** The block restoreBackupContext. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RestoreBackupContext(
            @JsonPropertyDescription("ID of the backup run.") @Nullable
            Long backupRunId,

            @JsonPropertyDescription("ID of the instance.") @Nullable
            String instanceId,

            @JsonPropertyDescription(
                    "Project that it belongs to; the one of the provider configuration where it is not given.")
            @Nullable
            String project) {}

    /** The block dnsNames. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DnsNames(
            @JsonPropertyDescription("Connection type.") @Nullable
            String connectionType,

            @JsonPropertyDescription("DNS scope.") @Nullable String dnsScope,

            @JsonPropertyDescription("Name.") @Nullable String name) {}

    /** The block ipAddress. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IpAddress(
            @JsonPropertyDescription("IP address.") @Nullable
            String ipAddress,

            @JsonPropertyDescription("Time to retire.") @Nullable
            String timeToRetire,

            @JsonPropertyDescription("Type.") @Nullable String type) {}
}
