package dev.slipway.api.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An endpoint that is called instead of the public one. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Endpoint(
        @JsonPropertyDescription("Keep the host name as it is, without prefixes such as a bucket.") @Nullable
        Boolean hostnameImmutable,

        @JsonPropertyDescription("Partition of the endpoint, such as aws.") @Nullable
        String partitionId,

        @JsonPropertyDescription("Services for which the endpoint stands, such as rds and sts; none means none.")
        @Nullable
        List<String> services,

        @JsonPropertyDescription("Signature algorithm.") @Nullable
        String signingMethod,

        @JsonPropertyDescription("Service name to sign for.") @Nullable
        String signingName,

        @JsonPropertyDescription("Region to sign for.") @Nullable
        String signingRegion,

        @JsonPropertyDescription("ServiceMetadata or Custom.") @Nullable
        Source source,

        @Required @JsonPropertyDescription("The URL.") EndpointUrl url) {

    /** Where the endpoint comes from. */
    public enum Source {
        @JsonProperty("ServiceMetadata")
        SERVICE_METADATA,
        @JsonProperty("Custom")
        CUSTOM
    }
}
