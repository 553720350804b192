package dev.slipway.local.tool;

import java.io.IOException;
import java.nio.file.Path;

/** A {@code .tar.xz} that comes with Slipway as a resource of one of its libraries. */
record BundledArchive(String resource) implements ToolSource.Installer {

    @Override
    public String title() {
        return "bundled archive";
    }

    @Override
    public void install(Tool tool, Path directory, Progress progress) throws Miss, IOException {
        try (var archive = BundledArchive.class.getResourceAsStream(resource)) {
            if (archive == null) {
                throw new Miss("there is none for this system (" + resource + ")");
            }
            Archives.unpackXz(archive, directory);
        }
    }
}
