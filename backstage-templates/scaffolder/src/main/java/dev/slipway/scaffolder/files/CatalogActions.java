package dev.slipway.scaffolder.files;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.scaffolder.action.Action;
import dev.slipway.scaffolder.action.ActionCall;
import dev.slipway.scaffolder.action.ActionInfo;
import dev.slipway.scaffolder.action.InputSchema;
import dev.slipway.scaffolder.rendering.Integrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** catalog:write, catalog:register, catalog:fetch. */
final class CatalogActions {

    private final Catalog catalog;
    private final Integrations integrations;

    CatalogActions(Catalog catalog, Integrations integrations) {
        this.catalog = catalog;
        this.integrations = integrations;
    }

    List<Action> all() {
        return List.of(
                BuiltIn.action(
                        new ActionInfo(
                                "catalog:write",
                                "Writes the catalog-info.yaml for your template",
                                InputSchema.of("filePath", "string", "!entity", "object"),
                                Map.of(),
                                true),
                        CatalogActions::write),
                BuiltIn.action(
                        new ActionInfo(
                                "catalog:register",
                                "Registers entities from a catalog descriptor file in the software catalog.",
                                InputSchema.of(
                                        "catalogInfoUrl", "string",
                                        "repoContentsUrl", "string",
                                        "catalogInfoPath", "string",
                                        "optional", "boolean"),
                                InputSchema.of("catalogInfoUrl", "string", "entityRef", "string"),
                                false),
                        this::register),
                BuiltIn.action(
                        new ActionInfo(
                                "catalog:fetch",
                                "Returns entity or entities from the catalog by entity reference(s)",
                                InputSchema.of(
                                        "entityRef", "string",
                                        "entityRefs", "texts",
                                        "optional", "boolean",
                                        "defaultKind", "string",
                                        "defaultNamespace", "string"),
                                InputSchema.of("entity", "any", "entities", "array"),
                                true),
                        this::fetch));
    }

    private static void write(ActionCall call) {
        KubeObject entity = KubeObject.of(call.map("entity"));
        String template = call.place().template().entityRef();
        if (!template.isEmpty()) {
            entity = entity.with(template, "metadata", "annotations", "backstage.io/source-template");
        }
        String path = call.text("filePath").orElse("catalog-info.yaml");
        call.log("Writing " + path);
        try {
            Path file = call.workspace().resolve(path);
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(file, EntityYaml.of(entity.tree()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void register(ActionCall call) {
        String url = call.text("catalogInfoUrl").orElseGet(() -> inRepository(call));
        call.log("Registering " + url + " in the catalog");
        try {
            List<Map<String, Object>> entities = catalog.register(url);
            entities.stream()
                    .filter(entity -> "Component".equals(entity.get("kind")))
                    .findFirst()
                    .or(() -> entities.stream().findFirst())
                    .ifPresent(entity -> call.output("entityRef", ref(KubeObject.of(entity))));
        } catch (FaultException e) {
            if (!call.isTrue("optional")) {
                throw e;
            }
        }
        call.output("catalogInfoUrl", url);
    }

    /** {@code https://github.com/acme/web/tree/main} and {@code /catalog-info.yaml} give the file's own page. */
    private String inRepository(ActionCall call) {
        String base = call.text("repoContentsUrl")
                .orElseThrow(() -> invalid("catalog:register needs catalogInfoUrl or repoContentsUrl"));
        String path = call.text("catalogInfoPath").orElse("/catalog-info.yaml");
        String host = URI.create(base).getAuthority();
        if (host == null || integrations.kind(host).isEmpty()) {
            throw invalid("No integration found for host " + base);
        }
        return base.replaceFirst("/+$", "") + "/" + path.replaceFirst("^/+", "");
    }

    private void fetch(ActionCall call) {
        boolean optional = call.isTrue("optional");
        if (call.text("entityRef").isEmpty() && call.value("entityRefs") == null) {
            if (!optional) {
                throw invalid("Missing entity reference or references");
            }
            return;
        }
        call.text("entityRef").ifPresent(ref -> call.output("entity", entity(call, ref, optional)));
        if (call.value("entityRefs") != null) {
            var found = new ArrayList<@Nullable Object>();
            call.texts("entityRefs").forEach(ref -> found.add(entity(call, ref, optional)));
            call.output("entities", found);
        }
    }

    private @Nullable Object entity(ActionCall call, String ref, boolean optional) {
        Map<String, Object> entity = catalog.entity(whole(call, ref)).orElse(null);
        if (entity == null && !optional) {
            throw new FaultException(Fault.NOT_FOUND, "Entity " + ref + " not found");
        }
        return entity;
    }

    private static String whole(ActionCall call, String ref) {
        int slash = ref.indexOf('/');
        int colon = slash >= 0 && ref.indexOf(':') > slash ? -1 : ref.indexOf(':');
        String kind = colon >= 0
                ? ref.substring(0, colon)
                : call.text("defaultKind")
                        .orElseThrow(() ->
                                invalid("Entity reference \"" + ref + "\" had missing or empty kind; set defaultKind"));
        String namespace = slash >= 0
                ? ref.substring(colon + 1, slash)
                : call.text("defaultNamespace").orElse("default");
        return (kind + ":" + namespace + "/" + ref.substring(Math.max(colon, slash) + 1)).toLowerCase(Locale.ROOT);
    }

    private static String ref(KubeObject entity) {
        String namespace = entity.namespace().isEmpty() ? "default" : entity.namespace();
        return (entity.kind() + ":" + namespace + "/" + entity.name()).toLowerCase(Locale.ROOT);
    }

    private static FaultException invalid(String message) {
        return new FaultException(Fault.INVALID, message);
    }
}
