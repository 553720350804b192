package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields of some objects whose differences do not count. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record IgnoreDifference(
        @Nullable String group,
        @Nullable List<String> jqPathExpressions,
        @Nullable List<String> jsonPointers,
        @Required @JsonInclude(JsonInclude.Include.ALWAYS) String kind,
        @Nullable List<String> managedFieldsManagers,
        @Nullable String name,
        @Nullable String namespace) {}
