package dev.slipway.cli.render;

import dev.slipway.compositions.catalog.FunctionRuntime;
import dev.slipway.compositions.pipeline.Limits;
import dev.slipway.compositions.render.RenderInput;
import dev.slipway.compositions.render.RenderOutput;
import dev.slipway.compositions.render.Renderer;
import dev.slipway.kernel.object.KubeObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code slipway render}: what a composite resource would be composed of. Exit status 0 when it can be, 3 when a function
 * ends the pipeline, 1 for everything else that is wrong.
 */
@Command(
        name = "render",
        description = "Show what a composite resource would be composed of, without a cluster.",
        mixinStandardHelpOptions = true)
public final class RenderCommand implements Callable<Integer> {

    /** Conditions of a render change always at the same time, so that its output can be compared. */
    private static final Instant THEN = Instant.parse("2024-01-01T00:00:00Z");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "XR", description = "File with the composite resource.")
    @SuppressWarnings("NullAway.Init") // picocli refuses a call without it
    private Path composite;

    @Parameters(index = "1", paramLabel = "COMPOSITION", description = "File with the Composition.")
    @SuppressWarnings("NullAway.Init") // picocli refuses a call without it
    private Path composition;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "FUNCTIONS",
            description = "File or directory with Functions.")
    private @Nullable Path functions;

    @Option(
            names = {"-o", "--observed-resources"},
            paramLabel = "PATH",
            description = "Composed resources that exist.")
    private @Nullable Path observed;

    @Option(
            names = {"-e", "--required-resources", "--extra-resources"},
            paramLabel = "PATH",
            description = "Other objects of the cluster, for functions that ask for them.")
    private @Nullable Path required;

    @Option(names = "--xrd", paramLabel = "FILE", description = "The definition; without it the XR is a modern one.")
    private @Nullable Path definition;

    @Option(names = "--function-credentials", paramLabel = "PATH", description = "Secrets with functions' credentials.")
    private @Nullable Path credentials;

    @Option(
            names = "--required-schemas",
            paramLabel = "PATH",
            description =
                    "OpenAPI v3 documents for functions that ask for schemas: a file, or a directory of JSON files.")
    private @Nullable Path schemas;

    @Mixin
    private final ContextOptions context = new ContextOptions();

    @Option(
            names = {"-r", "--include-function-results"},
            description = "Also print what functions report.")
    private boolean results;

    @Option(
            names = {"-x", "--include-full-xr"},
            description = "Print the XR with its spec and metadata.")
    private boolean fullXr;

    @Option(
            names = {"-c", "--include-context"},
            description = "Also print the context that functions leave.")
    private boolean finalContext;

    @Override
    public Integer call() {
        RenderInput input = input();
        RenderOutput output = render(input);
        var out = spec.commandLine().getOut();
        RenderedStream stream = new RenderedStream(input, output);
        if (output.exitCode() == RenderOutput.ExitCode.OK) {
            stream.resources(fullXr).forEach(out::print);
        }
        if (results) {
            stream.results().forEach(out::print);
        }
        if (finalContext) {
            out.print(stream.context());
        }
        out.flush();
        if (!output.error().isEmpty()) {
            spec.commandLine().getErr().println("slipway: " + composite + ": " + output.error());
        }
        return output.exitCode().code();
    }

    private static RenderOutput render(RenderInput input) {
        try (FunctionRuntime functions = FunctionRuntime.standard()) {
            return new Renderer(functions, Limits.standard(), THEN).render(input);
        }
    }

    private RenderInput input() {
        KubeObject chosen = InputFiles.one(composition);
        if (!chosen.kind().equals("Composition") || !chosen.gvk().group().equals("apiextensions.crossplane.io")) {
            throw new IllegalArgumentException(
                    composition + ": is a " + chosen.gvk() + ", not an apiextensions.crossplane.io/v1/Composition");
        }
        return new RenderInput(
                InputFiles.one(composite),
                chosen,
                InputFiles.all(functions),
                InputFiles.all(observed),
                InputFiles.all(required),
                InputFiles.all(credentials),
                definition == null ? null : InputFiles.one(definition),
                context.context(),
                InputFiles.documents(schemas));
    }
}
