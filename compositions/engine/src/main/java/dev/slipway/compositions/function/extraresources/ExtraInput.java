package dev.slipway.compositions.function.extraresources;

import dev.slipway.compositions.function.input.Fields;
import dev.slipway.compositions.function.required.Selection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The function's input, under {@code spec}. */
record ExtraInput(String contextKey, List<Source> sources, boolean isOptional) {

    private static final String DEFAULT_KEY = "apiextensions.crossplane.io/extra-resources";

    /** Objects of one kind: the one of a name, or those with labels; {@code into} is where they go. */
    record Source(
            String type,
            String apiVersion,
            String kind,
            String namespace,
            @Nullable String name,
            @Nullable Selection selector,
            String into) {

        static Source read(Fields fields) {
            String type = fields.textOrEmpty("type");
            return new Source(
                    type.isEmpty() ? "Reference" : type,
                    fields.textOrEmpty("apiVersion"),
                    fields.textOrEmpty("kind"),
                    fields.textOrEmpty("namespace"),
                    fields.object("ref", ref -> ref.textOrEmpty("name")),
                    fields.object("selector", Selection::readWithoutMode),
                    fields.textOrEmpty("into"));
        }

        boolean isReference() {
            return type.equals("Reference");
        }

        boolean isSelector() {
            return type.equals("Selector");
        }
    }

    static ExtraInput read(Fields fields) {
        ExtraInput spec = fields.object("spec", ExtraInput::spec);
        return spec == null ? new ExtraInput(DEFAULT_KEY, List.of(), false) : spec;
    }

    private static ExtraInput spec(Fields spec) {
        String key = spec.object("context", context -> {
            String text = context.text("key");
            return text == null ? DEFAULT_KEY : text;
        });
        String resolution = spec.object("policy", policy -> policy.textOrEmpty("resolution"));
        return new ExtraInput(
                key == null ? DEFAULT_KEY : key,
                spec.list("extraResources", Source::read),
                "Optional".equals(resolution));
    }
}
