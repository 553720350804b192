package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the objects run and where they are reached. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ApplicationSummary(
        @Nullable List<String> externalURLs,
        @Nullable List<String> images,
        @Nullable Boolean isAppOfApps) {}
