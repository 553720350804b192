package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Metadata of a target; labels and annotations are templates. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TemplateMetadata(
        @Nullable Map<String, String> annotations,
        @Nullable List<String> finalizers,
        @Nullable Map<String, String> labels) {}
