package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A key-value engine. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record VaultStore(
        @JsonPropertyDescription("Who asks.") @Nullable VaultAuth auth,

        @JsonPropertyDescription("Certificates of authorities, in PEM and base64.") @Nullable
        String caBundle,

        @JsonPropertyDescription("Where they are, when not here.") @Nullable
        CaProvider caProvider,

        @JsonPropertyDescription("Whether writes name the version that they replace.") @Nullable
        VaultCheckAndSet checkAndSet,

        @JsonPropertyDescription("Whether a replica that is behind passes the request on.") @Nullable
        Boolean forwardInconsistent,

        @JsonPropertyDescription("Headers of every request.") @Nullable
        Map<String, String> headers,

        @JsonPropertyDescription("The namespace.") @Nullable String namespace,

        @JsonPropertyDescription("Where the engine is mounted.") @Nullable
        String path,

        @JsonPropertyDescription("Whether a replica waits until it has what was written.") @Nullable
        Boolean readYourWrites,

        @Required @JsonPropertyDescription("Address of the server.")
        String server,

        @JsonPropertyDescription("A client certificate for the connection.") @Nullable
        VaultTls tls,

        @Default("v2") @Pattern("^(v1|v2)$") @JsonPropertyDescription("Version of the engine: v1 or v2.") @Nullable
        String version) {}
