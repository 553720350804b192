package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Applications to make, and how to treat them. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ApplicationSetSpec(
        @Nullable Boolean applyNestedSelectors,
        @Required List<ApplicationSetGenerator> generators,
        @Nullable Boolean goTemplate,
        @Nullable List<String> goTemplateOptions,
        @Nullable List<ApplicationSetIgnoreDifferences> ignoreApplicationDifferences,
        @Nullable PreservedFields preservedFields,
        @Nullable ApplicationSetStrategy strategy,
        @Nullable ApplicationSetSyncPolicy syncPolicy,
        @Required ApplicationSetTemplate template,
        @Nullable String templatePatch) {}
