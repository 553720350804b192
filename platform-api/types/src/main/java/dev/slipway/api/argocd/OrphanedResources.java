package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether and for which objects orphans are reported. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OrphanedResources(
        @Nullable List<OrphanedResourceKey> ignore,
        @Nullable Boolean warn) {}
