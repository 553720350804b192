package dev.slipway.compositions.function.autoready;

import dev.slipway.compositions.function.input.Fields;
import java.util.Map;

/** The function's input. An empty {@code ttl} means the function's own; empty customizations mean none. */
record AutoReadyInput(String ttl, Map<String, String> customizations, String customizationsFrom) {

    static AutoReadyInput read(Fields fields) {
        Map<String, String> customizations = fields.texts("celHealthCheckCustomization");
        return new AutoReadyInput(
                fields.textOrEmpty("ttl"),
                customizations == null ? Map.of() : customizations,
                fields.textOrEmpty("celHealthCheckCustomizationFrom"));
    }
}
