package dev.slipway.api.externalsecrets.generator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What passwords are like. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PasswordParameters(
        @Default("false") @Required @JsonPropertyDescription("Whether a character may come several times.")
        Boolean allowRepeat,

        @JsonPropertyDescription("How many digits; a quarter when absent.") @Nullable
        Integer digits,

        @Default("raw")
        @Pattern("^(base64|base64url|base32|hex|raw)$")
        @JsonPropertyDescription("How they are encoded.")
        @Nullable
        String encoding,

        @Default("24") @Required @JsonPropertyDescription("How long they are.")
        Integer length,

        @Default("false") @Required @JsonPropertyDescription("Whether there are no capital letters.")
        Boolean noUpper,

        @Size(min = 1) @JsonPropertyDescription("Keys that get a password each; password when absent.") @Nullable
        List<String> secretKeys,

        @JsonPropertyDescription("Which symbols there are.") @Nullable
        String symbolCharacters,

        @JsonPropertyDescription("How many symbols; a quarter when absent.") @Nullable
        Integer symbols) {}
