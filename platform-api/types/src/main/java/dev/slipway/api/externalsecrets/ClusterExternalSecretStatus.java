package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterExternalSecretStatus(
        @Nullable List<Condition> conditions,
        @Nullable String externalSecretName,
        @Nullable List<FailedNamespace> failedNamespaces,
        @Nullable List<String> provisionedNamespaces) {}
