package dev.slipway.compositions.function.tagmanager;

import dev.slipway.compositions.function.input.Fields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The function's input. */
record TagsInput(List<Entry> addTags, List<Entry> ignoreTags, List<Entry> removeTags) {

    /** Tags, or keys of tags, that stand here or in a field of the composite resource or of the environment. */
    record Entry(
            String type, @Nullable String fromFieldPath, Map<String, String> tags, List<String> keys, String policy) {

        /** As in the Go function, an entry without a type has no policy either. */
        boolean retains() {
            return policy.equals("Retain") && !type.isEmpty();
        }
    }

    static TagsInput read(Fields fields) {
        return new TagsInput(
                fields.list("addTags", TagsInput::added),
                fields.list("ignoreTags", TagsInput::ignored),
                fields.list("removeTags", TagsInput::removed));
    }

    private static Entry added(Fields fields) {
        Map<String, String> tags = fields.texts("tags");
        return new Entry(
                fields.textOrEmpty("type"),
                fields.text("fromFieldPath"),
                tags == null ? Map.of() : tags,
                List.of(),
                fields.textOrEmpty("policy"));
    }

    private static Entry ignored(Fields fields) {
        return new Entry(
                fields.textOrEmpty("type"),
                fields.text("fromFieldPath"),
                Map.of(),
                fields.textList("keys"),
                fields.textOrEmpty("policy"));
    }

    private static Entry removed(Fields fields) {
        return new Entry(
                fields.textOrEmpty("type"), fields.text("fromFieldPath"), Map.of(), fields.textList("keys"), "");
    }
}
