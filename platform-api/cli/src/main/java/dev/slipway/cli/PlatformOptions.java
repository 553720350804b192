package dev.slipway.cli;

import dev.slipway.local.platform.Platform;
import dev.slipway.local.tool.Tools;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which platform a command is about. */
final class PlatformOptions {

    @Option(
            names = {"-C", "--directory"},
            paramLabel = "DIR",
            description = "Keep the platform's state in DIR/.slipway; the current directory when absent.")
    @Nullable
    private Path directory;

    Platform platform() throws IOException {
        var root = directory == null ? Path.of("") : directory;
        return Platform.in(root.toAbsolutePath().resolve(".slipway"), RunningProgram.describe(), Tools.ofThisMachine());
    }

    /** The platform, which must have been started here before. */
    Platform existing() throws IOException {
        var platform = platform();
        if (!platform.exists()) {
            throw new IllegalStateException("there is no platform here; 'slipway up' starts one");
        }
        return platform;
    }
}
