package dev.slipway.template.sprig.pki;

import dev.slipway.template.format.GoObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** A certificate with its private key, both in PEM. */
public record IssuedCertificate(String certificate, String key) implements GoObject {

    @Override
    public String typeName() {
        return "sprig.certificate";
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("Cert", certificate);
        fields.put("Key", key);
        return fields;
    }

    @Override
    public String toString() {
        return "{" + certificate + " " + key + "}";
    }
}
