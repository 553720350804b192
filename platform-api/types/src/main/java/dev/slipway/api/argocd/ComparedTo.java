package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of the spec that the comparison used. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ComparedTo(
        @Required Destination destination,
        @Nullable List<IgnoreDifference> ignoreDifferences,
        @Nullable ApplicationSource source,
        @Nullable List<ApplicationSource> sources) {}
