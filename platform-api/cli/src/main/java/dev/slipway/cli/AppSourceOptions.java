package dev.slipway.cli;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.git.GitOptions;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which state of the sources a command is about, when it is not the one that the Application names. */
final class AppSourceOptions {

    @Option(names = "--revision", defaultValue = "", description = "Another revision than the application's.")
    @SuppressWarnings("NullAway.Init") // has a default
    private String revision;

    @Mixin
    private final LocalOptions local = new LocalOptions();

    /** Return how repositories may be read. */
    GitOptions access(GitOptions options) {
        return local.access(options);
    }

    /** Do something with the Application as it would be with these sources. */
    <T> T with(KubeObject app, Function<KubeObject, T> work) {
        if (local.isGiven()) {
            return local.with(app, work);
        }
        return work.apply(revision.isEmpty() ? app : atRevision(app));
    }

    private KubeObject atRevision(KubeObject app) {
        if (!app.list("spec", "sources").isEmpty()) {
            throw new FaultException(Fault.INVALID, "--revision is for applications of one source");
        }
        return app.with(revision, "spec", "source", "targetRevision");
    }
}
