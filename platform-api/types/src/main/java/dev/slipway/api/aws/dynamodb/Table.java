package dev.slipway.api.aws.dynamodb;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.OnceAList;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of DynamoDB. */
@ManagedCrd(
        group = "dynamodb.aws.upbound.io",
        plural = "tables",
        versions = {"v1beta1", "v1beta2"})
public final class Table {

    private Table() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Attribute.") @Nullable List<Attribute> attribute,

            @JsonPropertyDescription("Billing mode.") @Nullable
            String billingMode,

            @JsonPropertyDescription("Whether deletion protection is on.") @Nullable
            Boolean deletionProtectionEnabled,

            @JsonPropertyDescription("Global secondary index.") @Nullable
            List<GlobalSecondaryIndex> globalSecondaryIndex,

            @OnceAList @JsonPropertyDescription("Global table witness.") @Nullable
            GlobalTableWitness globalTableWitness,

            @JsonPropertyDescription("Hash key.") @Nullable String hashKey,

            @OnceAList @JsonPropertyDescription("Import table.") @Nullable
            ImportTable importTable,

            @JsonPropertyDescription("Local secondary index.") @Nullable
            List<LocalSecondaryIndex> localSecondaryIndex,

            @OnceAList @JsonPropertyDescription("On demand throughput.") @Nullable
            POnDemandThroughput onDemandThroughput,

            @OnceAList @JsonPropertyDescription("Point in time recovery.") @Nullable
            PointInTimeRecovery pointInTimeRecovery,

            @JsonPropertyDescription("Range key.") @Nullable String rangeKey,

            @JsonPropertyDescription("Read capacity.") @Nullable
            Long readCapacity,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @JsonPropertyDescription("Replica.") @Nullable List<Replica> replica,

            @JsonPropertyDescription("ARN of the restore backup.") @Nullable
            String restoreBackupArn,

            @JsonPropertyDescription("Restore date time.") @Nullable
            String restoreDateTime,

            @JsonPropertyDescription("Restore source name.") @Nullable
            String restoreSourceName,

            @JsonPropertyDescription("ARN of the restore source table.") @Nullable
            String restoreSourceTableArn,

            @JsonPropertyDescription("Whether it is restore to latest time.") @Nullable
            Boolean restoreToLatestTime,

            @OnceAList @JsonPropertyDescription("Server side encryption.") @Nullable
            ServerSideEncryption serverSideEncryption,

            @JsonPropertyDescription("Whether stream is on.") @Nullable
            Boolean streamEnabled,

            @JsonPropertyDescription("Stream view type.") @Nullable
            String streamViewType,

            @JsonPropertyDescription("Table class.") @Nullable
            String tableClass,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags,

            @OnceAList @JsonPropertyDescription("How long an answer may be kept, in seconds.") @Nullable
            Ttl ttl,

            @OnceAList @JsonPropertyDescription("Warm throughput.") @Nullable
            PWarmThroughput warmThroughput,

            @JsonPropertyDescription("Write capacity.") @Nullable
            Long writeCapacity) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("ARN of the stream.") @Nullable
            String streamArn,

            @JsonPropertyDescription("Stream label.") @Nullable
            String streamLabel,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll) {}

    /** The block attribute. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Attribute(
            @JsonPropertyDescription("Name of the resource.") @Nullable
            String name,

            @JsonPropertyDescription("Type.") @Nullable String type) {}

    /** The block globalSecondaryIndex. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GlobalSecondaryIndex(
            @JsonPropertyDescription("Hash key.") @Nullable String hashKey,

            @JsonPropertyDescription("Key schema.") @Nullable
            List<KeySchema> keySchema,

            @JsonPropertyDescription("Name of the resource.") @Nullable
            String name,

            @JsonPropertyDescription("Non key attributes.") @Nullable
            List<String> nonKeyAttributes,

            @OnceAList @JsonPropertyDescription("On demand throughput.") @Nullable
            OnDemandThroughput onDemandThroughput,

            @JsonPropertyDescription("Projection type.") @Nullable
            String projectionType,

            @JsonPropertyDescription("Range key.") @Nullable String rangeKey,

            @JsonPropertyDescription("Read capacity.") @Nullable
            Long readCapacity,

            @OnceAList @JsonPropertyDescription("Warm throughput.") @Nullable
            WarmThroughput warmThroughput,

            @JsonPropertyDescription("Write capacity.") @Nullable
            Long writeCapacity) {}

    /** The block globalSecondaryIndex.keySchema. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record KeySchema(
            @JsonPropertyDescription("Attribute name.") @Nullable
            String attributeName,

            @JsonPropertyDescription("Key type.") @Nullable String keyType) {}

    /** The block globalSecondaryIndex.onDemandThroughput. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OnDemandThroughput(
            @JsonPropertyDescription("Max read request units.") @Nullable
            Long maxReadRequestUnits,

            @JsonPropertyDescription("Max write request units.") @Nullable
            Long maxWriteRequestUnits) {}

    /** The block globalSecondaryIndex.warmThroughput. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WarmThroughput(
            @JsonPropertyDescription("Read units per second.") @Nullable
            Long readUnitsPerSecond,

            @JsonPropertyDescription("Write units per second.") @Nullable
            Long writeUnitsPerSecond) {}

    /** The block globalTableWitness. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GlobalTableWitness(
            @JsonPropertyDescription("Region name.") @Nullable
            String regionName) {}

    /** The block importTable. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ImportTable(
            @JsonPropertyDescription("Input compression type.") @Nullable
            String inputCompressionType,

            @JsonPropertyDescription("Input format.") @Nullable
            String inputFormat,

            @OnceAList @JsonPropertyDescription("Input format options.") @Nullable
            InputFormatOptions inputFormatOptions,

            @OnceAList @JsonPropertyDescription("S3 bucket source.") @Nullable
            S3BucketSource s3BucketSource) {}

    /** The block importTable.inputFormatOptions. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InputFormatOptions(
            @OnceAList @JsonPropertyDescription("Csv.") @Nullable
            Csv csv) {}

    /** The block importTable.inputFormatOptions.csv. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Csv(
            @JsonPropertyDescription("Delimiter.") @Nullable String delimiter,

            @JsonPropertyDescription("Header list.") @Nullable
            List<String> headerList) {}

    /** The block importTable.s3BucketSource. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record S3BucketSource(
            @JsonPropertyDescription("Name of the bucket.") @Nullable
            String bucket,

            @JsonPropertyDescription("Bucket owner.") @Nullable
            String bucketOwner,

            @JsonPropertyDescription("Key prefix.") @Nullable
            String keyPrefix) {}

    /** The block localSecondaryIndex. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LocalSecondaryIndex(
            @JsonPropertyDescription("Name of the resource.") @Nullable
            String name,

            @JsonPropertyDescription("Non key attributes.") @Nullable
            List<String> nonKeyAttributes,

            @JsonPropertyDescription("Projection type.") @Nullable
            String projectionType,

            @JsonPropertyDescription("Range key.") @Nullable String rangeKey) {}

    /** The block onDemandThroughput. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record POnDemandThroughput(
            @JsonPropertyDescription("Max read request units.") @Nullable
            Long maxReadRequestUnits,

            @JsonPropertyDescription("Max write request units.") @Nullable
            Long maxWriteRequestUnits) {}

    /** The block pointInTimeRecovery. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PointInTimeRecovery(
            @JsonPropertyDescription("Whether it is on.") @Nullable
            Boolean enabled,

            @JsonPropertyDescription("Recovery period, in days.") @Nullable
            Long recoveryPeriodInDays) {}

    /** The block replica. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Replica(
            @JsonPropertyDescription("Consistency mode.") @Nullable
            String consistencyMode,

            @JsonPropertyDescription("Whether deletion protection is on.") @Nullable
            Boolean deletionProtectionEnabled,

            @Refers(to = "kms.aws.upbound.io/Key", taking = "arn")
            @JsonPropertyDescription("ARN of the key of KMS to encrypt with.")
            @Nullable
            String kmsKeyArn,

            @JsonPropertyDescription("Whether it is point in time recovery.") @Nullable
            Boolean pointInTimeRecovery,

            @JsonPropertyDescription("Whether it is propagate tags.") @Nullable
            Boolean propagateTags,

            @JsonPropertyDescription("Region name.") @Nullable
            String regionName) {}

    /** The block serverSideEncryption. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ServerSideEncryption(
            @JsonPropertyDescription("Whether it is on.") @Nullable
            Boolean enabled,

            @Refers(to = "kms.aws.upbound.io/Key", taking = "arn")
            @JsonPropertyDescription("ARN of the key of KMS to encrypt with.")
            @Nullable
            String kmsKeyArn) {}

    /** The block ttl. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ttl(
            @JsonPropertyDescription("Attribute name.") @Nullable
            String attributeName,

            @JsonPropertyDescription("Whether it is on.") @Nullable
            Boolean enabled) {}

    /** The block warmThroughput. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PWarmThroughput(
            @JsonPropertyDescription("Read units per second.") @Nullable
            Long readUnitsPerSecond,

            @JsonPropertyDescription("Write units per second.") @Nullable
            Long writeUnitsPerSecond) {}
}
