package dev.slipway.compositions.function;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Selects objects of one kind: the one of a name, those with labels, or all when neither is given. */
public record ResourceSelector(
        String apiVersion,
        String kind,
        String namespace,
        @Nullable String matchName,
        @Nullable Map<String, String> matchLabels) {}
