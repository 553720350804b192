package dev.slipway.secrets.sync.message;

import dev.slipway.runtime.json.Json;

/** Which answer all Secrets of a cluster that are made of it have, by its digest. */
public record Applied(String digest) {

    public byte[] bytes() {
        return Json.toJsonBytes(this);
    }

    public static Applied read(byte[] message) {
        return Json.convert(Json.tree(message), Applied.class);
    }
}
