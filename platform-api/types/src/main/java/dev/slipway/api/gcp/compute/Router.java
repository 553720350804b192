package dev.slipway.api.gcp.compute;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.OnceAList;
import dev.slipway.api.managed.Refers;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cloud router. */
@ManagedCrd(
        group = "compute.gcp.upbound.io",
        plural = "routers",
        versions = {"v1beta1", "v1beta2"})
public final class Router {

    private Router() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @OnceAList @JsonPropertyDescription("BGP.") @Nullable
            Bgp bgp,

            @JsonPropertyDescription("What it is for.") @Nullable
            String description,

            @JsonPropertyDescription("Whether encrypted interconnect router is wanted.") @Nullable
            Boolean encryptedInterconnectRouter,

            @OnceAList @JsonPropertyDescription("MD5 authentication keys.") @Nullable
            Md5AuthenticationKeys md5AuthenticationKeys,

            @Refers(to = "compute.gcp.upbound.io/Network", taking = "selfLink")
            @JsonPropertyDescription("Network that it belongs to.")
            @Nullable
            String network,

            @OnceAList @JsonPropertyDescription("Params.") @Nullable
            Params params,

            @JsonPropertyDescription(
                    "Project that it belongs to; the one of the provider configuration where it is not given.")
            @Nullable
            String project,

            @Required @JsonPropertyDescription("Region of the resource.")
            String region) {}

    /** What only Google knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("When it was created.") @Nullable
            String creationTimestamp,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("URL of the resource.") @Nullable
            String selfLink) {}

    /** The block bgp. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Bgp(
            @JsonPropertyDescription("Advertise mode.") @Nullable
            String advertiseMode,

            @JsonPropertyDescription("Advertised groups.") @Nullable
            List<String> advertisedGroups,

            @JsonPropertyDescription("Advertised IP ranges.") @Nullable
            List<AdvertisedIpRanges> advertisedIpRanges,

            @JsonPropertyDescription("ASN.") @Nullable Long asn,

            @JsonPropertyDescription("Identifier range.") @Nullable
            String identifierRange,

            @JsonPropertyDescription("Keepalive interval.") @Nullable
            Long keepaliveInterval) {}

    /** The block md5AuthenticationKeys. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Md5AuthenticationKeys(
            @JsonPropertyDescription("Key.") @Nullable String key,

            @JsonPropertyDescription("Name.") @Nullable String name) {}

    /** The block params. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Params(
            @JsonPropertyDescription("Resource manager tags.") @Nullable
            Map<String, String> resourceManagerTags) {}

    /** The block advertisedIpRanges. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AdvertisedIpRanges(
            @JsonPropertyDescription("What it is for.") @Nullable
            String description,

            @JsonPropertyDescription("Range.") @Nullable String range) {}
}
