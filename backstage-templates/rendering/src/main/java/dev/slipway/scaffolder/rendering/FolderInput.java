package dev.slipway.scaffolder.rendering;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of fetch:template's input that says how a folder is rendered.
 *
 * @param target the folder in the workspace that it is rendered into
 */
public record FolderInput(RenderOptions rendering, FolderOptions folder, String target, Map<String, Object> values) {

    private static final String STANDARD_EXTENSION = ".njk";

    /** Reads it; options that do not go together are an INVALID fault. */
    public static FolderInput of(Map<String, ?> input, Integrations integrations) {
        Object copied = input.get("copyWithoutTemplating");
        if (copied != null && !(copied instanceof List<?>)) {
            throw invalid("Fetch action input copyWithoutTemplating must be an Array");
        }
        boolean cookiecutter = isTrue(input.get("cookiecutterCompat"));
        String extension = extension(input.get("templateFileExtension"));
        if (!extension.isEmpty() && (copied != null || cookiecutter)) {
            throw invalid(
                    "Fetch action input extension incompatible with copyWithoutTemplating and cookiecutterCompat");
        }
        var rendering = new RenderOptions(
                cookiecutter ? Syntax.COOKIECUTTER : Syntax.BACKSTAGE,
                isTrue(input.get("trimBlocks")),
                isTrue(input.get("lstripBlocks")),
                integrations,
                RenderLimits.standard());
        List<String> patterns = copied instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
        return new FolderInput(
                rendering,
                new FolderOptions(patterns, extension, isTrue(input.get("replace"))),
                input.get("targetPath") instanceof String path ? path : "./",
                values(input.get("values")));
    }

    public void render(Workspace template, Workspace workspace) {
        var output = new Workspace(workspace.resolve(target));
        new TemplateFolder(new Renderer(rendering), folder, context()).render(template, output);
    }

    /** Return what a template sees. */
    public Map<String, Object> context() {
        return Map.of(rendering.syntax() == Syntax.COOKIECUTTER ? "cookiecutter" : "values", values);
    }

    private static String extension(@Nullable Object given) {
        if (given instanceof String text && !text.isEmpty()) {
            return text.startsWith(".") ? text : "." + text;
        }
        return isTrue(given) ? STANDARD_EXTENSION : "";
    }

    private static boolean isTrue(@Nullable Object value) {
        return Boolean.TRUE.equals(value);
    }

    @SuppressWarnings("unchecked") // Keys of a tree are texts.
    private static Map<String, Object> values(@Nullable Object values) {
        return values instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static FaultException invalid(String message) {
        return new FaultException(Fault.INVALID, message);
    }
}
