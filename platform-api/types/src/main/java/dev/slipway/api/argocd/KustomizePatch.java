package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A patch and the objects that it applies to. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record KustomizePatch(
        @Nullable Map<String, Boolean> options,
        @Nullable String patch,
        @Nullable String path,
        @Nullable KustomizeSelector target) {}
