package dev.slipway.api.aws.rds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagementPolicy;
import dev.slipway.api.managed.SecretReference;
import dev.slipway.api.managed.TypedProviderConfigReference;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Specification of a namespaced subnet group. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NamespacedSubnetGroupSpec(
        @Required @JsonPropertyDescription("What the resource should be; kept so.")
        SubnetGroupParameters forProvider,

        @JsonPropertyDescription("What the resource should be at its creation only.") @Nullable
        SubnetGroupInitParameters initProvider,

        @Default("[\"*\"]") @JsonPropertyDescription("What the controller may do with the AWS resource.") @Nullable
        List<ManagementPolicy> managementPolicies,

        @Default("{\"kind\": \"ClusterProviderConfig\", \"name\": \"default\"}")
        @JsonPropertyDescription("The provider configuration with the credentials.")
        @Nullable
        TypedProviderConfigReference providerConfigRef,

        @JsonPropertyDescription("Secret to write the connection details to.") @Nullable
        SecretReference writeConnectionSecretToRef) {}
