package dev.slipway.api.gcp.compute;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.OnceAList;
import dev.slipway.api.managed.Refers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule of the firewall of a network. */
@ManagedCrd(
        group = "compute.gcp.upbound.io",
        plural = "firewalls",
        versions = {"v1beta1", "v1beta2"})
public final class Firewall {

    private Firewall() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Allow.") @Nullable List<Allow> allow,

            @JsonPropertyDescription("Deny.") @Nullable List<Deny> deny,

            @JsonPropertyDescription("What it is for.") @Nullable
            String description,

            @JsonPropertyDescription("Destination ranges.") @Nullable
            List<String> destinationRanges,

            @JsonPropertyDescription("Direction.") @Nullable String direction,

            @JsonPropertyDescription("Whether it is switched off.") @Nullable
            Boolean disabled,

            @JsonPropertyDescription("Whether to enable logging.") @Nullable
            Boolean enableLogging,

            @OnceAList @JsonPropertyDescription("Log config.") @Nullable
            LogConfig logConfig,

            @Refers(to = "compute.gcp.upbound.io/Network", taking = "selfLink")
            @JsonPropertyDescription("Network that it belongs to.")
            @Nullable
            String network,

            @OnceAList @JsonPropertyDescription("Params.") @Nullable
            Params params,

            @JsonPropertyDescription("Priority.") @Nullable Long priority,

            @JsonPropertyDescription(
                    "Project that it belongs to; the one of the provider configuration where it is not given.")
            @Nullable
            String project,

            @JsonPropertyDescription("Source ranges.") @Nullable
            List<String> sourceRanges,

            @JsonPropertyDescription("Source service accounts.") @Nullable
            List<String> sourceServiceAccounts,

            @JsonPropertyDescription("Source tags.") @Nullable
            List<String> sourceTags,

            @JsonPropertyDescription("Target service accounts.") @Nullable
            List<String> targetServiceAccounts,

            @JsonPropertyDescription("Target tags.") @Nullable
            List<String> targetTags) {}

    /** What only Google knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("When it was created.") @Nullable
            String creationTimestamp,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("URL of the resource.") @Nullable
            String selfLink) {}

    /** The block allow. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Allow(
            @JsonPropertyDescription("Ports.") @Nullable List<String> ports,

            @JsonPropertyDescription("Protocol.") @Nullable String protocol) {}

    /** The block deny. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Deny(
            @JsonPropertyDescription("Ports.") @Nullable List<String> ports,

            @JsonPropertyDescription("Protocol.") @Nullable String protocol) {}

    /** The block logConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LogConfig(
            @JsonPropertyDescription("Metadata.") @Nullable String metadata) {}

    /** The block params. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Params(
            @JsonPropertyDescription("Resource manager tags.") @Nullable
            Map<String, String> resourceManagerTags) {}
}
