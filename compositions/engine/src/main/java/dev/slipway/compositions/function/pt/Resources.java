package dev.slipway.compositions.function.pt;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The function's input. {@code environment} is null when the input has none. */
record Resources(
        List<PatchSet> patchSets,
        @Nullable List<Patch> environment,
        List<Template> resources,
        @Nullable SecretTemplate writeConnectionSecretToRef) {

    /** Patches that templates refer to by name. */
    record PatchSet(String name, List<Patch> patches) {}

    /** Where the connection details of a modern composite resource go. */
    record SecretTemplate(String name, String namespace, List<Patch> patches) {}
}
