package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.addons.ResourceRef;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field {@code spec} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AWSManagedControlPlaneSpec(
        @Nullable AccessConfig accessConfig,

        @Nullable List<AccessEntry> accessEntries,

        @Nullable Map<String, String> additionalTags,

        @Nullable List<Addon> addons,

        @Nullable Boolean associateOIDCProvider,

        @Nullable Bastion bastion,

        @Nullable Boolean bootstrapSelfManagedAddons,

        @JsonPropertyDescription("Where the API server can be reached.") @Nullable
        SpecControlPlaneEndpoint controlPlaneEndpoint,

        @Nullable String eksClusterName,

        @Nullable EncryptionConfig encryptionConfig,

        @Nullable EndpointAccess endpointAccess,

        @Nullable IamAuthenticatorConfig iamAuthenticatorConfig,

        @Nullable ResourceRef identityRef,

        @Nullable String imageLookupBaseOS,

        @Nullable String imageLookupFormat,

        @Nullable String imageLookupOrg,

        @Nullable KubeProxy kubeProxy,

        @Nullable Logging logging,

        @Nullable Network network,

        @Nullable OidcIdentityProviderConfig oidcIdentityProviderConfig,

        @Nullable String partition,

        @Nullable String region,

        @Nullable Boolean restrictPrivateSubnets,

        @Nullable List<String> roleAdditionalPolicies,

        @Nullable String roleName,

        @Nullable String rolePath,

        @Nullable String rolePermissionsBoundary,

        @Nullable String secondaryCidrBlock,

        @Nullable String sshKeyName,

        @Nullable String tokenMethod,

        @Nullable String upgradePolicy,

        @JsonPropertyDescription("Kubernetes version.") @Nullable
        String version,

        @Nullable VpcCni vpcCni) {}
