package dev.slipway.template.yaml;

import org.jspecify.annotations.Nullable;

/**
 * YAML exactly as sigs.k8s.io/yaml writes it, byte by byte, so that hashes over it are those of programs in Go: its order of
 * keys, its quotes, its blocks of lines, its folding at 80 columns.
 */
public final class GoYaml {

    private GoYaml() {}

    /** Return the text of a finite tree; it ends with a line break. */
    public static String write(@Nullable Object value) {
        return YamlWriter.write(value, YamlDialect.KUBERNETES);
    }
}
