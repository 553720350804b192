package dev.slipway.api.aws.rds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What RDS says about a subnet group. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SubnetGroupObservation(
        @JsonPropertyDescription("ARN of the group.") @Nullable
        String arn,

        @JsonPropertyDescription("Description of the group.") @Nullable
        String description,

        @JsonPropertyDescription("Name of the group.") @Nullable
        String id,

        @JsonPropertyDescription("AWS region of the resource.") @Nullable
        String region,

        @JsonPropertyDescription("Subnets of the group.") @Nullable
        List<String> subnetIds,

        @JsonPropertyDescription("Network types that the group supports.") @Nullable
        List<String> supportedNetworkTypes,

        @JsonPropertyDescription("Tags of the resource.") @Nullable
        Map<String, String> tags,

        @JsonPropertyDescription("All tags of the resource, with those that the platform adds.") @Nullable
        Map<String, String> tagsAll,

        @JsonPropertyDescription("VPC of the subnets.") @Nullable
        String vpcId) {}
