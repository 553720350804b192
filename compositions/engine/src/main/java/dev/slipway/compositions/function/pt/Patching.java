package dev.slipway.compositions.function.pt;

import dev.slipway.compositions.fieldpath.FieldPathException;
import dev.slipway.compositions.fieldpath.MergePolicy;
import dev.slipway.compositions.fieldpath.Paved;
import dev.slipway.kernel.object.Tree;
import dev.slipway.template.format.GoFormat;
import dev.slipway.template.format.GoJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies one patch from one object to another. The destination changes only when the whole patch succeeds. */
final class Patching {

    private static final String WILDCARD = "[*]";

    private Patching() {}

    static void apply(Patch patch, Document from, Document to) {
        try {
            if (patch.isCombine()) {
                write(patch, combined(patch, from), to);
            } else {
                Object value = Paved.over(from.tree()).get(patch.from());
                Object stored = throughJson(Transforms.resolve(patch.transforms(), value));
                if (patch.to().contains(WILDCARD)) {
                    writeEach(patch, stored, to);
                } else {
                    write(patch, stored, to);
                }
            }
        } catch (FieldPathException problem) {
            throw PatchException.of(problem);
        }
    }

    private static @Nullable Object throughJson(@Nullable Object value) {
        try {
            return GoJson.throughJson(value);
        } catch (IllegalArgumentException problem) {
            throw new PatchException("cannot marshal value to JSON: " + problem.getMessage());
        }
    }

    private static @Nullable Object combined(Patch patch, Document from) {
        Patch.Combine combine = patch.combine();
        if (combine == null) {
            throw new PatchException("combine must be set for patch type " + patch.type());
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (String variable : combine.variables()) {
            values.add(Paved.over(from.tree()).get(variable));
        }
        if (!combine.strategy().equals("string")) {
            throw new PatchException("combine strategy " + combine.strategy() + " is not supported");
        }
        if (combine.format() == null) {
            throw new PatchException("given combine strategy string requires configuration");
        }
        return Transforms.resolve(patch.transforms(), GoFormat.sprintf(combine.format(), values.toArray()));
    }

    private static void write(Patch patch, @Nullable Object value, Document to) {
        try {
            Map<String, Object> copy = Tree.thawed(to.tree());
            Paved.over(copy).merge(patch.to(), throughJson(value), mergePolicy(patch));
            to.replace(copy);
        } catch (FieldPathException problem) {
            throw PatchException.of(problem).in("cannot patch to object");
        } catch (PatchException problem) {
            throw problem.in("cannot patch to object");
        }
    }

    private static void writeEach(Patch patch, @Nullable Object value, Document to) {
        Map<String, Object> copy = Tree.thawed(to.tree());
        Paved paved = Paved.over(copy);
        List<String> paths = paved.expandWildcards(patch.to());
        if (paths.isEmpty()) {
            throw new PatchException("cannot expand ToFieldPath " + patch.to());
        }
        paths.forEach(path -> paved.merge(path, value, mergePolicy(patch)));
        to.replace(copy);
    }

    private static MergePolicy mergePolicy(Patch patch) {
        return switch (patch.toPolicy()) {
            case "Replace" -> MergePolicy.REPLACE;
            case "MergeObjects", "MergeObject" -> MergePolicy.MERGE_OBJECTS;
            case "MergeObjectsAppendArrays" -> MergePolicy.MERGE_OBJECTS_APPEND_ARRAYS;
            case "ForceMergeObjects" -> MergePolicy.FORCE_MERGE_OBJECTS;
            case "ForceMergeObjectsAppendArrays", "AppendArray" -> MergePolicy.FORCE_MERGE_OBJECTS_APPEND_ARRAYS;
            default -> throw new PatchException("invalid patch policy " + patch.toPolicy());
        };
    }
}
