package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code status.bastion.privateDnsName} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PrivateDnsName(
        @Nullable Boolean enableResourceNameDnsAAAARecord,

        @Nullable Boolean enableResourceNameDnsARecord,

        @Nullable String hostnameType) {}
