package dev.slipway.cli.app;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.portal.plan.YamlDiff;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The difference between two objects as lines of YAML, in the form of {@code diff -u}. */
public record DiffText(boolean colour) {

    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String CYAN = "\u001b[36m";
    private static final String PLAIN = "\u001b[0m";

    /** Return what changes from the first to the second; an absent one counts as empty. */
    public String of(Ref ref, @Nullable KubeObject from, @Nullable KubeObject to) {
        return title(ref) + painted(YamlDiff.of(from, to));
    }

    /** Return the heading of one object, as Argo CD prints it. */
    public static String title(Ref ref) {
        String where = ref.namespace().isEmpty() ? ref.name() : ref.namespace() + "/" + ref.name();
        return "===== " + ref.gvk().group() + "/" + ref.gvk().kind() + " " + where + " ======\n";
    }

    private String painted(String diff) {
        return colour ? diff.lines().map(DiffText::line).collect(Collectors.joining("\n", "", "\n")) : diff;
    }

    private static String line(String line) {
        if (line.startsWith("+")) {
            return GREEN + line + PLAIN;
        }
        if (line.startsWith("-")) {
            return RED + line + PLAIN;
        }
        return line.startsWith("@@") ? CYAN + line + PLAIN : line;
    }
}
