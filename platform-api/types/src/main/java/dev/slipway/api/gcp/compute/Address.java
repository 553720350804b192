package dev.slipway.api.gcp.compute;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A static address of a region. */
@ManagedCrd(group = "compute.gcp.upbound.io", plural = "addresses")
public final class Address {

    private Address() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Address.") @Nullable String address,

            @JsonPropertyDescription("Address type.") @Nullable
            String addressType,

            @JsonPropertyDescription("What it is for.") @Nullable
            String description,

            @JsonPropertyDescription("IP collection.") @Nullable
            String ipCollection,

            @JsonPropertyDescription("IP version.") @Nullable
            String ipVersion,

            @JsonPropertyDescription("IPv6 endpoint type.") @Nullable
            String ipv6EndpointType,

            @JsonPropertyDescription("Labels of the resource.") @Nullable
            Map<String, String> labels,

            @Refers(to = "compute.gcp.upbound.io/Network", taking = "selfLink")
            @JsonPropertyDescription("Network that it belongs to.")
            @Nullable
            String network,

            @JsonPropertyDescription("Network tier.") @Nullable
            String networkTier,

            @JsonPropertyDescription("Prefix length.") @Nullable
            Long prefixLength,

            @JsonPropertyDescription(
                    "Project that it belongs to; the one of the provider configuration where it is not given.")
            @Nullable
            String project,

            @JsonPropertyDescription("Purpose.") @Nullable String purpose,

            @Required @JsonPropertyDescription("Region of the resource.")
            String region,

            @Refers(to = "compute.gcp.upbound.io/Subnetwork", taking = "selfLink")
            @JsonPropertyDescription("Subnet that it belongs to.")
            @Nullable
            String subnetwork) {}

    /** What only Google knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ID of the address.") @Nullable
            String addressId,

            @JsonPropertyDescription("When it was created.") @Nullable
            String creationTimestamp,

            @JsonPropertyDescription("All labels, with those that the platform adds.") @Nullable
            Map<String, String> effectiveLabels,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("Label fingerprint.") @Nullable
            String labelFingerprint,

            @JsonPropertyDescription("URL of the resource.") @Nullable
            String selfLink,

            @JsonPropertyDescription("Users.") @Nullable List<String> users) {}
}
