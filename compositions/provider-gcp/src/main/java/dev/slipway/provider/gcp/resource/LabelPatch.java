package dev.slipway.provider.gcp.resource;

import com.google.api.client.util.Data;
import dev.slipway.declared.Found;
import java.util.Map;
import java.util.TreeMap;

/** Labels for a request that leaves alone what it does not name: a label that is to go is named with a null. Pure. */
public final class LabelPatch {

    private LabelPatch() {}

    /** Return what makes the labels that were found become the given ones. */
    public static Map<String, String> of(Found found, Map<String, String> labels) {
        Map<String, String> all = new TreeMap<>(labels);
        found.tags().orElse(Map.of()).keySet().forEach(key -> all.putIfAbsent(key, Data.nullOf(String.class)));
        return all;
    }
}
