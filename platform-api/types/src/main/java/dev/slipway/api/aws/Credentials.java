package dev.slipway.api.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.SecretKeySelector;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** Where credentials come from. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@ValidationRule(value = "self.source != 'Secret' || has(self.secretRef)", message = "source Secret needs secretRef")
public record Credentials(
        @JsonPropertyDescription("Environment variable with the credentials.") @Nullable
        EnvSource env,

        @JsonPropertyDescription("File with the credentials.") @Nullable
        FileSource fs,

        @JsonPropertyDescription("Secret with an AWS credentials file.") @Nullable
        SecretKeySelector secretRef,

        @Required
        @JsonPropertyDescription(
                "Secret reads the Secret of secretRef; the others ask the place where the server runs.")
        CredentialsSource source,

        @JsonPropertyDescription("Identity of Upbound's cloud.") @Nullable
        UpboundIdentity upbound,

        @JsonPropertyDescription("Role to assume with a token.") @Nullable
        WebIdentity webIdentity) {}
