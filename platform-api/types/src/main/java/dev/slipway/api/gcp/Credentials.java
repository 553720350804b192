package dev.slipway.api.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.SecretKeySelector;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** Where credentials come from. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@ValidationRule(
        value = "!(self.source in ['Secret', 'AccessToken']) || has(self.secretRef)",
        message = "source Secret and AccessToken need secretRef")
public record Credentials(
        @JsonPropertyDescription("Environment variable with the credentials.") @Nullable
        EnvSource env,

        @JsonPropertyDescription("File with the credentials.") @Nullable
        FileSource fs,

        @JsonPropertyDescription("Service account to act as.") @Nullable
        ServiceAccountName impersonateServiceAccount,

        @JsonPropertyDescription("Secret with a key file, or with an access token.") @Nullable
        SecretKeySelector secretRef,

        @Required
        @JsonPropertyDescription(
                "Secret and AccessToken read the Secret of secretRef; the others ask the place where the server runs.")
        CredentialsSource source,

        @JsonPropertyDescription("Identity of Upbound's cloud.") @Nullable
        UpboundIdentity upbound) {}
