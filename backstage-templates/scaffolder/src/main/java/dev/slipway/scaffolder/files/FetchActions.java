package dev.slipway.scaffolder.files;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.scaffolder.action.Action;
import dev.slipway.scaffolder.action.ActionCall;
import dev.slipway.scaffolder.action.ActionInfo;
import dev.slipway.scaffolder.action.InputSchema;
import dev.slipway.scaffolder.rendering.FolderInput;
import dev.slipway.scaffolder.rendering.Integrations;
import dev.slipway.scaffolder.rendering.Renderer;
import dev.slipway.scaffolder.rendering.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** fetch:plain, fetch:plain:file, fetch:template, fetch:template:file. */
final class FetchActions {

    private static final String[] RENDERED = {
        "values", "object",
        "copyWithoutRender", "texts",
        "copyWithoutTemplating", "texts",
        "cookiecutterCompat", "boolean",
        "templateFileExtension", "string|boolean",
        "replace", "boolean",
        "trimBlocks", "boolean",
        "lstripBlocks", "boolean",
        "token", "string"
    };

    private final Sources sources;
    private final Integrations integrations;

    FetchActions(Sources sources, Integrations integrations) {
        this.sources = sources;
        this.integrations = integrations;
    }

    List<Action> all() {
        return List.of(
                BuiltIn.action(
                        info(
                                "fetch:plain",
                                "Downloads content and places it in the workspace.",
                                "!url",
                                "string",
                                "targetPath",
                                "string",
                                "token",
                                "string"),
                        this::plain),
                BuiltIn.action(
                        info(
                                "fetch:plain:file",
                                "Downloads single file and places it in the workspace.",
                                "!url",
                                "string",
                                "!targetPath",
                                "string",
                                "token",
                                "string"),
                        this::plainFile),
                BuiltIn.action(
                        info(
                                "fetch:template",
                                "Downloads a skeleton, renders names and contents, and places the result"
                                        + " in the workspace.",
                                with(RENDERED, "!url", "string", "targetPath", "string")),
                        this::template),
                BuiltIn.action(
                        info(
                                "fetch:template:file",
                                "Downloads a single file, renders it, and places it in the workspace.",
                                with(RENDERED, "!url", "string", "!targetPath", "string")),
                        this::templateFile));
    }

    private static ActionInfo info(String id, String description, String... input) {
        return new ActionInfo(id, description, InputSchema.of(input), Map.of(), true);
    }

    private static String[] with(String[] rest, String... first) {
        String[] all = java.util.Arrays.copyOf(first, first.length + rest.length);
        System.arraycopy(rest, 0, all, first.length, rest.length);
        return all;
    }

    private void plain(ActionCall call) {
        call.log("Fetching plain content from remote URL");
        sources.tree(
                call,
                url(call),
                call.workspace().resolve(call.text("targetPath").orElse("./")));
    }

    private void plainFile(ActionCall call) {
        call.log("Fetching plain content from remote URL");
        sources.file(call, url(call), target(call));
    }

    private void template(ActionCall call) {
        FolderInput input = FolderInput.of(call.input(), integrations);
        if (call.value("copyWithoutRender") != null) {
            call.log("copyWithoutRender has no effect any more, as in Backstage; write copyWithoutTemplating");
        }
        call.log("Fetching template content from remote URL");
        Path folder = call.place().scratch().resolve("template");
        FileActions.remove(folder);
        sources.tree(call, url(call), folder);
        input.render(new Workspace(folder), call.workspace());
        FileActions.remove(folder);
        call.log("Template result written to " + input.target());
    }

    private void templateFile(ActionCall call) {
        Path target = target(call);
        if (Files.exists(target) && !call.isTrue("replace")) {
            call.log("File " + call.text("targetPath").orElse("") + " already exists in workspace, not replacing.");
            return;
        }
        FolderInput input = FolderInput.of(call.input(), integrations);
        Path source = call.place().scratch().resolve("template-file");
        sources.file(call, url(call), source);
        try {
            String text = new String(Files.readAllBytes(source), StandardCharsets.UTF_8);
            Files.createDirectories(Objects.requireNonNull(target.getParent(), "a file lies in a folder"));
            Files.writeString(target, new Renderer(input.rendering()).text(text, input.context()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path target(ActionCall call) {
        return call.workspace().resolve(call.text("targetPath").orElseThrow(() -> missing("targetPath")));
    }

    private static String url(ActionCall call) {
        return call.text("url").orElseThrow(() -> missing("url"));
    }

    private static FaultException missing(String name) {
        return new FaultException(Fault.INVALID, name + ": is missing");
    }
}
