package dev.slipway.template.sprig;

import dev.slipway.template.Functions;
import java.util.ArrayDeque;
import java.util.Deque;

/** Paths with slashes; no file is looked at. The {@code os} variants are those of the system that Slipway runs on. */
final class PathFunctions {

    static final Functions FUNCTIONS = Functions.NONE
            .with("base", "string", a -> base(a.text(0)))
            .with("dir", "string", a -> dir(a.text(0)))
            .with("clean", "string", a -> clean(a.text(0)))
            .with("ext", "string", a -> extension(a.text(0)))
            .with("isAbs", "string", a -> a.text(0).startsWith("/"))
            .with("osBase", "string", a -> base(a.text(0)))
            .with("osDir", "string", a -> dir(a.text(0)))
            .with("osClean", "string", a -> clean(a.text(0)))
            .with("osExt", "string", a -> extension(a.text(0)))
            .with("osIsAbs", "string", a -> a.text(0).startsWith("/"));

    private PathFunctions() {}

    private static String base(String path) {
        if (path.isEmpty()) {
            return ".";
        }
        String trimmed = path.replaceFirst("/+$", "");
        return trimmed.isEmpty() ? "/" : trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    private static String dir(String path) {
        return clean(path.substring(0, path.lastIndexOf('/') + 1));
    }

    static String clean(String path) {
        boolean rooted = path.startsWith("/");
        Deque<String> kept = new ArrayDeque<>();
        for (String name : path.split("/", -1)) {
            if (name.equals("..")) {
                up(kept, rooted);
            } else if (!name.isEmpty() && !name.equals(".")) {
                kept.addLast(name);
            }
        }
        String cleaned = String.join("/", kept);
        if (rooted) {
            return "/" + cleaned;
        }
        return cleaned.isEmpty() ? "." : cleaned;
    }

    private static void up(Deque<String> kept, boolean rooted) {
        if (!kept.isEmpty() && !kept.getLast().equals("..")) {
            kept.removeLast();
        } else if (!rooted) {
            kept.addLast("..");
        }
    }

    private static String extension(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot);
    }
}
