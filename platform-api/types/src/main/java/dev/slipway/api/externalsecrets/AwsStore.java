package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service of AWS that keeps secrets. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AwsStore(
        @JsonPropertyDescription("Roles that are assumed one after the other, before role.") @Nullable
        List<String> additionalRoles,

        @JsonPropertyDescription("Who asks; whoever the controller is when absent.") @Nullable
        AwsStoreAuth auth,

        @JsonPropertyDescription("Tags of the session, with sessionTagsPolicy Custom.") @Nullable
        Map<String, String> customSessionTags,

        @JsonPropertyDescription("External id with which role is assumed.") @Nullable
        String externalID,

        @JsonPropertyDescription("Goes before every key.") @Nullable
        String prefix,

        @Required @JsonPropertyDescription("The region.") String region,

        @JsonPropertyDescription("ARN of the role that is assumed.") @Nullable
        String role,

        @JsonPropertyDescription("What applies to Secrets Manager only.") @Nullable
        AwsDeletion secretsManager,

        @Pattern("^(SecretsManager|ParameterStore|CertificateManager)$")
        @Required
        @JsonPropertyDescription("SecretsManager, ParameterStore or CertificateManager.")
        String service,

        @JsonPropertyDescription("Tags of the session.") @Nullable
        List<AwsSessionTag> sessionTags,

        @Default("None")
        @Pattern("^(None|Simple|Custom)$")
        @JsonPropertyDescription("Which tags the session has: None, Simple or Custom.")
        @Nullable
        String sessionTagsPolicy,

        @JsonPropertyDescription("Tags that further sessions inherit.") @Nullable
        List<String> transitiveTagKeys) {}
