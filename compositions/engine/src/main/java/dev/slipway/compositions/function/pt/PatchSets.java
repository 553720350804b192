package dev.slipway.compositions.function.pt;

import dev.slipway.compositions.function.pt.Resources.PatchSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the patches of patch sets where templates refer to them. */
final class PatchSets {

    private PatchSets() {}

    static List<Template> resolve(List<PatchSet> sets, List<Template> templates) {
        Map<String, List<Patch>> byName = new HashMap<>();
        for (PatchSet set : sets) {
            if (set.patches().stream().anyMatch(patch -> patch.type().equals(Patch.PATCH_SET))) {
                throw new PatchException("a patch in a PatchSet cannot be of type PatchSet");
            }
            byName.put(set.name(), set.patches());
        }
        return templates.stream()
                .map(template -> template.withPatches(resolved(byName, template.patches())))
                .toList();
    }

    private static List<Patch> resolved(Map<String, List<Patch>> byName, List<Patch> patches) {
        List<Patch> resolved = new ArrayList<>();
        for (Patch patch : patches) {
            if (!patch.type().equals(Patch.PATCH_SET)) {
                resolved.add(patch);
                continue;
            }
            if (patch.patchSetName() == null) {
                throw new PatchException("PatchSetName is required by type PatchSet");
            }
            List<Patch> set = byName.get(patch.patchSetName());
            if (set == null) {
                throw new PatchException("cannot find PatchSet by name " + patch.patchSetName());
            }
            resolved.addAll(set);
        }
        return resolved;
    }
}
