package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an operation did to one object. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ResourceResult(
        @Required @JsonInclude(JsonInclude.Include.ALWAYS) String group,
        @Nullable String hookPhase,
        @Nullable String hookType,
        @Nullable List<String> images,
        @Required @JsonInclude(JsonInclude.Include.ALWAYS) String kind,
        @Nullable String message,
        @Required @JsonInclude(JsonInclude.Include.ALWAYS) String name,
        @Required @JsonInclude(JsonInclude.Include.ALWAYS) String namespace,
        @Nullable String status,
        @Nullable String syncPhase,
        @Required @JsonInclude(JsonInclude.Include.ALWAYS) String version) {}
