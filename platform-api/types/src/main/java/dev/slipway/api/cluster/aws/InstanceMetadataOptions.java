package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code status.bastion.instanceMetadataOptions} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record InstanceMetadataOptions(
        @Nullable String httpEndpoint,

        @Nullable String httpProtocolIpv6,

        @Nullable Long httpPutResponseHopLimit,

        @Nullable String httpTokens,

        @Nullable String instanceMetadataTags) {}
