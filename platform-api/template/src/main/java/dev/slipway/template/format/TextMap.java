package dev.slipway.template.format;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A map that is a {@code map[string]string} in Go. A key that it does not have reads as an empty text where others read as
 * nothing, and functions that want a {@code map[string]interface {}} refuse it.
 */
public final class TextMap extends LinkedHashMap<String, Object> {

    /** Its name in Go. */
    public static final String TYPE = "map[string]string";

    private static final long serialVersionUID = 1;

    public TextMap(Map<String, ?> texts) {
        super(texts);
    }
}
