package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Labels and annotations. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ObjectMetadata(
        @Nullable Map<String, String> annotations, @Nullable Map<String, String> labels) {}
