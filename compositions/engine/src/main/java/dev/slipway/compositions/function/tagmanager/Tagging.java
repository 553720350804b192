package dev.slipway.compositions.function.tagmanager;

import dev.slipway.compositions.fieldpath.FieldPathException;
import dev.slipway.compositions.fieldpath.Paved;
import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.tagmanager.TagsInput.Entry;
import dev.slipway.kernel.object.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is done to the tags of every resource. */
final class Tagging {

    private static final String TAGS = "spec.forProvider.tags";
    private static final String OBSERVED_TAGS = "status.atProvider.tags";

    private final TagsInput input;
    private final TagSource source;
    private final Additions added;
    private final List<String> removed = new ArrayList<>();

    /** Tags to add: those that win over what is there, and those that give way. Of the same key the first counts. */
    private static final class Additions {

        private final Map<String, String> replacing = new LinkedHashMap<>();
        private final Map<String, String> retaining = new LinkedHashMap<>();

        void add(Entry entry, Map<String, String> tags) {
            keepingFirst(entry.retains() ? retaining : replacing, tags);
        }

        void mergeInto(Map<String, String> tags) {
            keepingFirst(tags, retaining);
            tags.putAll(replacing);
        }

        private static void keepingFirst(Map<String, String> into, Map<String, String> tags) {
            tags.forEach((key, value) -> into.merge(key, value, (before, now) -> before.isEmpty() ? now : before));
        }
    }

    Tagging(TagsInput input, TagSource source) {
        this.input = input;
        this.source = source;
        this.added = additions(input.addTags(), source::tags);
        input.removeTags().forEach(entry -> removed.addAll(source.keys(entry)));
    }

    private static Additions additions(List<Entry> entries, Function<Entry, Map<String, String>> tags) {
        Additions additions = new Additions();
        entries.forEach(entry -> additions.add(entry, tags.apply(entry)));
        return additions;
    }

    /** Return the resource with its tags as they should be; untouched when it cannot have any. */
    FunctionResource tagged(FunctionResource resource, @Nullable FunctionResource observed) {
        Map<String, Object> tree = Tree.thawed(resource.resourceOrEmpty());
        Map<String, String> tags = TagSource.texts(TagSource.at(tree, TAGS));
        Map<String, String> before = new LinkedHashMap<>(tags);
        added.mergeInto(tags);
        if (observed != null) {
            ignored(observed).mergeInto(tags);
        }
        removed.forEach(tags::remove);
        if (tags.equals(before)) {
            return resource;
        }
        try {
            Paved.over(tree).set(TAGS, tags);
            return new FunctionResource(tree, resource.connectionDetails(), resource.ready());
        } catch (FieldPathException problem) {
            return resource;
        }
    }

    /** Tags that others set outside are ignored by wanting them as they are. */
    private Additions ignored(FunctionResource observed) {
        Map<String, String> there = TagSource.texts(TagSource.at(observed.resourceOrEmpty(), OBSERVED_TAGS));
        return additions(input.ignoreTags(), entry -> {
            Map<String, String> found = new LinkedHashMap<>(there);
            found.keySet().retainAll(source.keys(entry));
            return found;
        });
    }
}
