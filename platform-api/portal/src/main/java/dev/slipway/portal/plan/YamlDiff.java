package dev.slipway.portal.plan;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.git.TextDiff;
import dev.slipway.runtime.json.Json;
import org.jspecify.annotations.Nullable;

/** The difference between two objects as lines of YAML, in the form of {@code diff -u} without its heading. */
public final class YamlDiff {

    private YamlDiff() {}

    /** Return what changes from the first to the second; an absent one counts as empty. */
    public static String of(@Nullable KubeObject from, @Nullable KubeObject to) {
        return TextDiff.unified(text(from), text(to));
    }

    private static String text(@Nullable KubeObject object) {
        return object == null ? "" : Json.toYaml(object);
    }
}
