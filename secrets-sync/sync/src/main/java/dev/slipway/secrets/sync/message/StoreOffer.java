package dev.slipway.secrets.sync.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a cluster is told of a store that it may use.
 *
 * @param conditions which of its namespaces may, as {@code spec.conditions} of a ClusterSecretStore; any when empty
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StoreOffer(@Nullable List<Map<String, Object>> conditions) {

    public byte[] bytes() {
        return Json.toJsonBytes(this);
    }

    public static StoreOffer read(byte[] content) {
        return Json.convert(Json.tree(content), StoreOffer.class);
    }
}
