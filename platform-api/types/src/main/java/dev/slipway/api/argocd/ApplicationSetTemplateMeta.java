package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Metadata of generated Applications. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ApplicationSetTemplateMeta(
        @Nullable Map<String, String> annotations,
        @Nullable List<String> finalizers,
        @Nullable Map<String, String> labels,
        @Nullable String name,
        @Nullable String namespace) {}
