package dev.slipway.api.aws.elasticache;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The subnets in which ElastiCache may place nodes. */
@ManagedCrd(group = "elasticache.aws.upbound.io", plural = "subnetgroups")
public final class SubnetGroup {

    private SubnetGroup() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("What it is for.") @Nullable
            String description,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @Refers(to = "ec2.aws.upbound.io/Subnet", ref = "subnetIdRefs", selector = "subnetIdSelector")
            @JsonPropertyDescription("Subnets that it uses.")
            @Nullable
            List<String> subnetIds,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll,

            @JsonPropertyDescription("VPC that it belongs to.") @Nullable
            String vpcId) {}
}
