package dev.slipway.cli;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.git.GitOptions;
import java.util.function.Function;
import picocli.CommandLine.Mixin;

/** Which state of the sources a command is about, when it is not the one that the Application names. */
final class AppSourceOptions {

    @Mixin
    private final RevisionOptions revisions = new RevisionOptions();

    @Mixin
    private final LocalOptions local = new LocalOptions();

    /** Return how repositories may be read. */
    GitOptions access(GitOptions options) {
        return local.access(options);
    }

    /** Do something with the Application as it would be with these sources. */
    <T> T with(KubeObject app, Function<KubeObject, T> work) {
        return local.isGiven()
                ? local.with(app, work)
                : work.apply(revisions.chosen().on(app));
    }
}
