package dev.slipway.api.managed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The specification of any managed resource, whatever its provider and scope, as the lifecycle reads it; the parameters
 * stay trees. Never written back. The kinds themselves have a record of their own each, from which their CRD is made.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ManagedSpec(
        @Nullable Map<String, Object> forProvider,
        @Nullable Map<String, Object> initProvider,
        @Nullable List<ManagementPolicy> managementPolicies,
        @Nullable DeletionPolicy deletionPolicy,
        @Nullable ConfigReference providerConfigRef,
        @Nullable SecretReference writeConnectionSecretToRef,
        @Nullable PublishConnectionDetailsTo publishConnectionDetailsTo) {

    /** The name that a provider configuration has when none is named. */
    public static final String DEFAULT_PROVIDER_CONFIG = "default";

    /** A reference to a provider configuration of either scope; cluster-scoped kinds name no kind. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ConfigReference(
            String name, @Nullable String kind, @Nullable ReferencePolicy policy) {}

    /** Return the parameters, empty when unset. */
    public Map<String, Object> forProviderOrEmpty() {
        return forProvider == null ? Map.of() : forProvider;
    }

    /** Return the parameters that only count at creation, empty when unset. */
    public Map<String, Object> initProviderOrEmpty() {
        return initProvider == null ? Map.of() : initProvider;
    }

    /** Return the policies; everything is allowed when unset, and nothing when the list is empty. */
    public List<ManagementPolicy> policiesOrDefault() {
        return managementPolicies == null ? List.of(ManagementPolicy.ALL) : managementPolicies;
    }

    /** Return the deletion policy, Delete when unset. */
    public DeletionPolicy deletionPolicyOrDefault() {
        return deletionPolicy == null ? DeletionPolicy.DELETE : deletionPolicy;
    }

    /** Return the name of the provider configuration. */
    public String providerConfigName() {
        return providerConfigRef == null ? DEFAULT_PROVIDER_CONFIG : providerConfigRef.name();
    }
}
