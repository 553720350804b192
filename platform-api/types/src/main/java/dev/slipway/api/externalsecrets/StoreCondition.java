package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.api.meta.LabelSelector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Namespaces, by any of the three. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StoreCondition(
        @Nullable List<String> namespaceRegexes,
        @Nullable LabelSelector namespaceSelector,
        @Nullable List<String> namespaces) {}
