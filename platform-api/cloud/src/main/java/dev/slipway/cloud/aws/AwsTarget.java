package dev.slipway.cloud.aws;

import static java.util.Objects.requireNonNull;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;

/**
 * An account in a region. {@code endpoints} maps services such as {@code rds} to the URL to call instead of the public
 * one. Equal targets share a client.
 */
public record AwsTarget(AwsCredentials credentials, String region, Map<String, URI> endpoints) {

    private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-\\d+");

    public AwsTarget {
        requireNonNull(credentials, "credentials");
        endpoints = Map.copyOf(endpoints);
    }

    /**
     * Return the target in a region that an object names. A region that is missing or cannot be one is a fault that says
     * what to write; one that this SDK does not know yet is accepted.
     */
    public static AwsTarget of(AwsCredentials credentials, @Nullable String region, Map<String, URI> endpoints) {
        if (region == null || region.isBlank()) {
            throw new FaultException(
                    Fault.INVALID,
                    "No region is given and there is no default: set spec.forProvider.region, for example eu-west-1.");
        }
        if (!REGION.matcher(region).matches()) {
            throw new FaultException(
                    Fault.INVALID,
                    "The region '" + region
                            + "' is not the code of an AWS region. Set spec.forProvider.region to a code"
                            + " such as eu-west-1"
                            + (region.matches(".*-\\d+[a-f]") ? ", without the letter of the zone." : "."));
        }
        return new AwsTarget(credentials, region, endpoints);
    }

    /** Return the URL that replaces the public endpoint of a service. */
    public Optional<URI> endpoint(String service) {
        return Optional.ofNullable(endpoints.get(service));
    }

    /** Return whether the SDK knows the region; others may be new, or a slip of the pen. */
    boolean knowsRegion() {
        return Region.regions().stream().anyMatch(known -> known.id().equals(region));
    }

    /** Return the host that calls of a service go to, for messages. */
    String host(String service) {
        return endpoint(service)
                .map(url -> url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort()))
                .orElse(service + "." + region + ".amazonaws.com");
    }
}
