package dev.slipway.compositions.function.environment;

import dev.slipway.compositions.function.input.Fields;
import dev.slipway.compositions.function.required.Selection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The function's input, under {@code spec}. {@code sources} is null when the input does not have the field. */
record EnvironmentInput(
        Map<String, Object> defaultData, @Nullable List<Source> sources, boolean isOptional) {

    private static final EnvironmentInput EMPTY = new EnvironmentInput(Map.of(), null, false);

    /** Where a part of the environment comes from, and where it goes; an empty path is the root. */
    record Source(
            String type, @Nullable String name, @Nullable Selection selector, String toFieldPath) {

        static Source read(Fields fields) {
            String type = fields.textOrEmpty("type");
            return new Source(
                    type.isEmpty() ? "Reference" : type,
                    fields.object("ref", ref -> ref.textOrEmpty("name")),
                    fields.object("selector", Selection::read),
                    fields.textOrEmpty("toFieldPath"));
        }

        boolean isReference() {
            return type.equals("Reference");
        }

        boolean isSelector() {
            return type.equals("Selector");
        }
    }

    static EnvironmentInput read(Fields fields) {
        EnvironmentInput spec = fields.object("spec", EnvironmentInput::spec);
        return spec == null ? EMPTY : spec;
    }

    private static EnvironmentInput spec(Fields spec) {
        Map<String, Object> defaults = spec.map("defaultData");
        List<Source> sources = spec.list("environmentConfigs", Source::read);
        String resolution = spec.object("policy", policy -> policy.textOrEmpty("resolution"));
        return new EnvironmentInput(
                defaults == null ? Map.of() : defaults,
                spec.any("environmentConfigs") == null ? null : sources,
                "Optional".equals(resolution));
    }
}
