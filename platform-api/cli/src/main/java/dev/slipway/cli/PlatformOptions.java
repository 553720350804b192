package dev.slipway.cli;

import dev.slipway.local.platform.Platform;
import dev.slipway.local.platform.SlipwayProgram;
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
        return platform(RunningProgram.lasting());
    }

    /** The platform, whose server is ready sooner and does less in the long run when it is this that starts it. */
    Platform brief() throws IOException {
        return platform(RunningProgram.brief());
    }

    private Platform platform(SlipwayProgram program) throws IOException {
        var root = directory == null ? Path.of("") : directory;
        return Platform.in(root.toAbsolutePath().resolve(".slipway"), program, Tools.ofThisMachine());
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
