package dev.slipway.api.aws.eks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.OnceAList;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one of an EKS cluster's access entries may do. */
@ManagedCrd(
        group = "eks.aws.upbound.io",
        plural = "accesspolicyassociations",
        versions = {"v1beta1", "v1beta2"})
public final class AccessPolicyAssociation {

    private AccessPolicyAssociation() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @OnceAList @JsonPropertyDescription("Where the policy counts.") @Nullable
            AccessScope accessScope,

            @Refers(to = "eks.aws.upbound.io/Cluster") @JsonPropertyDescription("Cluster name.") @Nullable
            String clusterName,

            @JsonPropertyDescription("ARN of the access policy.") @Nullable
            String policyArn,

            @Refers(
                    to = "iam.aws.upbound.io/Role",
                    taking = "arn",
                    ref = "principalArnFromRoleRef",
                    selector = "principalArnFromRoleSelector")
            @JsonPropertyDescription("ARN of the principal.")
            @Nullable
            String principalArn,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("When it was associated.") @Nullable
            String associatedAt,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("When it was changed last.") @Nullable
            String modifiedAt) {}

    /** The block accessScope. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AccessScope(
            @JsonPropertyDescription("Namespaces, for the type namespace.") @Nullable
            List<String> namespaces,

            @JsonPropertyDescription("Type: cluster or namespace.") @Nullable
            String type) {}
}
