package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.users} of EKSConfig. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record User(
        @Nullable String gecos,

        @Nullable String groups,

        @Nullable String homeDir,

        @Nullable Boolean inactive,

        @Nullable Boolean lockPassword,

        @Required @JsonPropertyDescription("Name.") String name,

        @Nullable String passwd,

        @Nullable ContentFrom passwdFrom,

        @Nullable String primaryGroup,

        @Nullable String shell,

        @Nullable List<String> sshAuthorizedKeys,

        @Nullable String sudo) {}
