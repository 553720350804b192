package dev.slipway.provider.aws.eks;

import dev.slipway.api.aws.eks.AccessPolicyAssociation;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import dev.slipway.provider.aws.resource.SdkTree;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.eks.EksClient;
import software.amazon.awssdk.services.eks.model.AssociateAccessPolicyRequest;
import software.amazon.awssdk.services.eks.model.AssociatedAccessPolicy;

/**
 * What an access entry may do. It is found by cluster, principal and policy, which are its whole identity; associating again
 * is how EKS changes it, and a lost creation is repeated without harm.
 */
final class AccessPolicyAssociationResource implements AwsResource<EksClient, AccessPolicyAssociation.Parameters> {

    private static final String BETWEEN = "#";

    @Override
    public Shape<AwsService<EksClient>, AccessPolicyAssociation.Parameters> shape() {
        return Shape.of(Services.EKS, AccessPolicyAssociation.Parameters.class, "EKS access policy association")
                .namedByCloud("`cluster#principal ARN#policy ARN`")
                .keys("clusterName", "principalArn", "policyArn")
                .changeable("accessScope")
                .fixed("clusterName", "policyArn", "principalArn");
    }

    @Override
    public Optional<Found> find(Scope<EksClient, AccessPolicyAssociation.Parameters> scope) {
        String[] name = name(scope).split(BETWEEN, 3);
        return scope
                .client()
                .listAssociatedAccessPoliciesPaginator(
                        request -> request.clusterName(name[0]).principalArn(name[1]))
                .associatedAccessPolicies()
                .stream()
                .filter(policy -> policy.policyArn().equals(name[2]))
                .findFirst()
                .map(policy -> seen(name, policy));
    }

    private static Found seen(String[] name, AssociatedAccessPolicy policy) {
        return Found.named(String.join(BETWEEN, name))
                .from(SdkTree.of(policy), "accessScope", "policyArn")
                .with("clusterName", name[0])
                .with("principalArn", name[1])
                .with("associatedAt", String.valueOf(policy.associatedAt()))
                .with("modifiedAt", String.valueOf(policy.modifiedAt()));
    }

    private static String name(Scope<EksClient, AccessPolicyAssociation.Parameters> scope) {
        return scope.name().contains(BETWEEN)
                ? scope.name()
                : String.join(
                        BETWEEN,
                        scope.require("clusterName", scope.text("clusterName")),
                        scope.require("principalArn", scope.text("principalArn")),
                        scope.require("policyArn", scope.text("policyArn")));
    }

    @Override
    public String create(Scope<EksClient, AccessPolicyAssociation.Parameters> scope) {
        scope.client()
                .associateAccessPolicy(
                        scope.fill(AssociateAccessPolicyRequest.builder()).build());
        return name(scope);
    }

    @Override
    public void update(Scope<EksClient, AccessPolicyAssociation.Parameters> scope, Found found, Set<String> changes) {
        create(scope);
    }

    @Override
    public void delete(Scope<EksClient, AccessPolicyAssociation.Parameters> scope, Found found) {
        scope.client().disassociateAccessPolicy(request -> request.clusterName(found.text("clusterName"))
                .principalArn(found.text("principalArn"))
                .policyArn(found.text("policyArn")));
    }
}
