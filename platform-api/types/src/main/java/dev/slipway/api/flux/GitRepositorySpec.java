package dev.slipway.api.flux;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A repository and what of it is taken. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GitRepositorySpec(
        @JsonPropertyDescription("Files to leave out, as in .gitignore.") @Nullable
        String ignore,

        @PreserveUnknownFields @JsonPropertyDescription("Other repositories to put into this one.") @Nullable
        List<JsonNode> include,

        @Required @JsonPropertyDescription("How often to look for commits.")
        String interval,

        @JsonPropertyDescription("generic, azure or github.") @Nullable
        String provider,

        @JsonPropertyDescription("A Secret with a proxy.") @Nullable
        LocalReference proxySecretRef,

        @JsonPropertyDescription("Whether submodules are followed.") @Nullable
        Boolean recurseSubmodules,

        @JsonPropertyDescription("What of the repository is taken; the branch master by default.") @Nullable
        GitReference ref,

        @JsonPropertyDescription("A Secret with username and password, or identity and known_hosts.") @Nullable
        LocalReference secretRef,

        @JsonPropertyDescription("A service account to log in with.") @Nullable
        String serviceAccountName,

        @JsonPropertyDescription("Directories to restrict the source to.") @Nullable
        List<String> sparseCheckout,

        @JsonPropertyDescription("Whether nothing new is fetched.") @Nullable
        Boolean suspend,

        @Default("60s") @JsonPropertyDescription("How long one fetch may take.") @Nullable
        String timeout,

        @Required @JsonPropertyDescription("Its URL: http, https or ssh.")
        String url,

        @PreserveUnknownFields @JsonPropertyDescription("Which signatures are asked for.") @Nullable
        JsonNode verify) {}
