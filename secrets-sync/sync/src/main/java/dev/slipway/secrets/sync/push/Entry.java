package dev.slipway.secrets.sync.push;

import dev.slipway.secrets.store.WritableStore.Place;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing to write to one store. Pure.
 *
 * @param secretKey which key of the source; all of them when it is empty
 */
record Entry(String secretKey, Place place, String conversion, Map<String, Object> metadata) {

    /** Return what the status keeps of it, as the peer does. */
    Map<String, Object> shown() {
        Map<String, Object> remote = new LinkedHashMap<>();
        remote.put("remoteKey", place.key());
        if (!place.property().isEmpty()) {
            remote.put("property", place.property());
        }
        Map<String, Object> match = new LinkedHashMap<>();
        if (!secretKey.isEmpty()) {
            match.put("secretKey", secretKey);
        }
        match.put("remoteRef", remote);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("match", match);
        if (!conversion.isEmpty()) {
            shown.put("conversionStrategy", conversion);
        }
        return shown;
    }
}
