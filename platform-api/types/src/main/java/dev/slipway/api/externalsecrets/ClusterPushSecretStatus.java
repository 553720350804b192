package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterPushSecretStatus(
        @Nullable List<Condition> conditions,
        @Nullable List<FailedNamespace> failedNamespaces,
        @Nullable List<String> provisionedNamespaces,
        @Nullable String pushSecretName) {}
