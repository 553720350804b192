package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Annotations and labels of generated Applications that stay as others set them. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PreservedFields(
        @Nullable List<String> annotations, @Nullable List<String> labels) {}
