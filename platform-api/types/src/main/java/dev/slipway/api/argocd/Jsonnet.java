package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Options of Jsonnet files in a directory. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Jsonnet(
        @Nullable List<JsonnetVariable> extVars,
        @Nullable List<String> libs,
        @Nullable List<JsonnetVariable> tlas) {}
