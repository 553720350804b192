package dev.slipway.compositions.xrd;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Tree;
import dev.slipway.runtime.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Schemas of the fields that belong to Crossplane's machinery. */
final class MachineryFields {

    private static final KubeObject FIELDS = KubeObject.of(load());

    private MachineryFields() {}

    /** Return the fields of one section, as a copy that may be changed. */
    static Map<String, Object> of(String section) {
        return Tree.thawed(FIELDS.map(section));
    }

    private static Map<String, Object> load() {
        try (InputStream in = MachineryFields.class.getResourceAsStream("machinery.yaml")) {
            if (in == null) {
                throw new IllegalStateException("machinery.yaml is missing from the class path");
            }
            return Json.parseYaml(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .get(0);
        } catch (IOException e) {
            throw new IllegalStateException("machinery.yaml cannot be read", e);
        }
    }
}
