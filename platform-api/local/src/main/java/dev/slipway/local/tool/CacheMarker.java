package dev.slipway.local.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The file that says a tool in the cache is complete: written last, naming the version and the size of every program,
 * so that a half-finished installation, another version or a truncated file is seen without running anything.
 */
final class CacheMarker {

    private CacheMarker() {}

    static boolean matches(Tool tool, Path directory) throws IOException {
        var marker = path(tool, directory);
        return Files.isRegularFile(marker) && Files.readString(marker).startsWith(contents(tool, directory));
    }

    static void write(Tool tool, Path directory, String origin) throws IOException {
        var marker = path(tool, directory);
        var partial = marker.resolveSibling(marker.getFileName() + ".partial");
        Files.writeString(partial, contents(tool, directory) + "origin " + origin + "\n");
        Files.move(partial, marker, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path path(Tool tool, Path directory) {
        return directory.resolve("." + tool.name() + ".complete");
    }

    private static String contents(Tool tool, Path directory) throws IOException {
        var text = new StringBuilder("version ").append(tool.version()).append('\n');
        for (var program : tool.programs()) {
            var file = directory.resolve(program);
            text.append(program)
                    .append(' ')
                    .append(Files.exists(file) ? Files.size(file) : -1)
                    .append('\n');
        }
        return text.toString();
    }
}
