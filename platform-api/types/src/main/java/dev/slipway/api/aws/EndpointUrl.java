package dev.slipway.api.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The URL of an endpoint. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EndpointUrl(
        @JsonPropertyDescription("A host name to which service and region are put in front.") @Nullable
        Dynamic dynamic,

        @JsonPropertyDescription("A whole URL, such as http://localhost:5000.") @JsonProperty("static") @Nullable
        String fixed,

        @Required @JsonPropertyDescription("Static, Dynamic or Auto.")
        Type type) {

    /** How the URL is made. */
    public enum Type {
        @JsonProperty("Static")
        STATIC,
        @JsonProperty("Dynamic")
        DYNAMIC,
        @JsonProperty("Auto")
        AUTO
    }

    /** A host name to which service and region are put in front. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Dynamic(@Required String host, @Required Protocol protocol) {}

    /** How to talk to the host. */
    public enum Protocol {
        @JsonProperty("http")
        HTTP,
        @JsonProperty("https")
        HTTPS
    }
}
