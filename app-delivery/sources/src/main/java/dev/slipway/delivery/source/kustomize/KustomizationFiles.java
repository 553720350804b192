package dev.slipway.delivery.source.kustomize;

import dev.slipway.delivery.source.tree.FileTree;
import dev.slipway.delivery.source.tree.Node;
import dev.slipway.delivery.source.tree.Paths;
import dev.slipway.delivery.source.tree.WorkDirectory;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Writes what a kustomization consists of into a work directory: itself, and every file and other kustomization that it
 * names, in whatever field. Texts that happen to be the name of a file bring that file along, which does no harm; a field
 * that kustomize takes for a path must not lead out of the tree. Bases in other repositories are written as well, and the
 * kustomization is made to name them where they are then.
 */
final class KustomizationFiles {

    private static final Set<String> PLUGINS = Set.of("generators", "transformers", "validators");
    private static final Set<String> BASES = Set.of("resources", "bases", "components");
    private static final Set<String> PATHS = Set.of(
            "resources",
            "bases",
            "components",
            "generators",
            "transformers",
            "validators",
            "configurations",
            "crds",
            "patchesStrategicMerge",
            "path",
            "files",
            "env",
            "envs",
            "valuesFile");
    private static final int MOST = 1000;

    private final FileTree tree;
    private final WorkDirectory work;
    private final String prefix;
    private final Shared shared;
    private final Set<String> seen = new HashSet<>();
    private boolean pulls;

    /** What all trees of one render share. */
    private record Shared(RemoteTrees remotes, Map<RemoteBase, String> written) {}

    KustomizationFiles(FileTree tree, WorkDirectory work, String prefix, RemoteTrees remotes) {
        this(tree, work, prefix, new Shared(remotes, new LinkedHashMap<>()));
    }

    private KustomizationFiles(FileTree tree, WorkDirectory work, String prefix, Shared shared) {
        this.tree = tree;
        this.work = work;
        this.prefix = prefix;
        this.shared = shared;
    }

    /** Return whether other repositories were read, or charts fetched. */
    boolean wentElsewhere() {
        return pulls || !shared.written().isEmpty();
    }

    void write(String directory) {
        write(directory, UnaryOperator.identity());
    }

    /** Write the kustomization with an edit of its file. */
    void write(String directory, UnaryOperator<Map<String, Object>> edit) {
        if (!seen.add(directory)) {
            return;
        }
        if (seen.size() > MOST) {
            throw new FaultException(Fault.INVALID, directory + " consists of more than " + MOST + " kustomizations");
        }
        work.directory(prefix + "/" + directory);
        Optional<KustomizationFile> file = KustomizationFile.in(tree, directory);
        if (file.isEmpty()) {
            return;
        }
        Optional<Map<String, Object>> content = file.get().content();
        if (content.isEmpty()) {
            work.write(
                    prefix + "/" + file.get().node().path(), file.get().node().read());
            return;
        }
        Map<String, Object> edited = edit.apply(content.get());
        Map<String, Object> local = localized(directory, edited);
        walk(directory, "", local);
        charts(directory, local);
        byte[] bytes = local.equals(content.get()) ? file.get().node().read() : Json.toJsonBytes(local);
        work.write(prefix + "/" + file.get().node().path(), bytes);
    }

    /** Charts that are here are brought along whole; those of repositories are fetched by Helm. */
    private void charts(String directory, Map<String, Object> content) {
        if (!(content.get("helmCharts") instanceof List<?> charts)) {
            return;
        }
        pulls |= charts.stream().anyMatch(chart -> chart instanceof Map<?, ?> map && map.get("repo") != null);
        String home = content.get("helmGlobals") instanceof Map<?, ?> globals && globals.get("chartHome") != null
                ? String.valueOf(globals.get("chartHome"))
                : "charts";
        if (home.startsWith("/") || !isInside(directory, home)) {
            throw new FaultException(
                    Fault.INVALID, directory + ": helmGlobals.chartHome " + home + " is outside of the repository");
        }
        String place = Paths.resolve(directory, home);
        if (tree.find(place).filter(Node::isDirectory).isPresent()) {
            tree.files(place, FileTree.Walk.THROUGH_LINKS)
                    .forEach(file -> work.write(prefix + "/" + file.path(), file.read()));
        }
    }

    private Map<String, Object> localized(String directory, Map<String, Object> content) {
        Map<String, Object> local = new LinkedHashMap<>(content);
        for (String field : BASES) {
            if (content.get(field) instanceof List<?> items) {
                List<Object> replaced = new ArrayList<>();
                items.forEach(item -> replaced.add(item instanceof String text ? local(directory, text) : item));
                local.put(field, replaced);
            }
        }
        return local;
    }

    private String local(String directory, String text) {
        if (RemoteBase.isFile(text)) {
            throw new FaultException(
                    Fault.INVALID,
                    directory + ": the remote file " + text + " is not downloaded; put it into the repository,"
                            + " or name it as a base: <repository>//<directory>?ref=<revision>");
        }
        return RemoteBase.of(text).map(base -> fetched(directory, base)).orElse(text);
    }

    private String fetched(String directory, RemoteBase base) {
        String root = shared.written().get(base);
        if (root == null) {
            root = "remote-" + shared.written().size();
            shared.written().put(base, root);
            FileTree other = shared.remotes().tree(base.url(), base.revision());
            if (other.find(base.path()).filter(Node::isDirectory).isEmpty()) {
                throw new FaultException(
                        Fault.NOT_FOUND,
                        "directory \"" + base.path() + "\" does not exist in repository " + base.url());
            }
            new KustomizationFiles(other, work, root, shared).write(Paths.resolve("", base.path()));
        }
        String here = Paths.resolve(prefix, directory);
        return "../".repeat(here.split("/").length) + Paths.resolve(root, base.path());
    }

    private void walk(String directory, String field, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> walk(directory, String.valueOf(key), item == null ? "" : item));
        } else if (value instanceof List<?> items) {
            items.forEach(item -> walk(directory, field, item == null ? "" : item));
        } else if (value instanceof String text) {
            text(directory, field, text);
        }
    }

    private void text(String directory, String field, String text) {
        if (text.indexOf('\n') >= 0) {
            if (PLUGINS.contains(field)) {
                plugin(directory, text);
            }
            return;
        }
        candidate(directory, field, text);
        int equals = text.indexOf('=');
        if (equals > 0) {
            candidate(directory, field, text.substring(equals + 1));
        }
    }

    /** What configures a generator or transformer can name files as well. */
    private void plugin(String directory, String yaml) {
        try {
            Json.parseYaml(yaml).forEach(document -> walk(directory, "", document));
        } catch (FaultException unreadable) {
            // Kustomize says what is wrong with it.
        }
    }

    private void candidate(String directory, String field, String text) {
        boolean path = PATHS.contains(field);
        if (text.isEmpty() || (!path && text.startsWith("/"))) {
            return;
        }
        if (text.startsWith("/")) {
            throw new FaultException(Fault.INVALID, directory + ": " + field + ": the path " + text + " is absolute");
        }
        if (!isInside(directory, text)) {
            if (path
                    && !shared.written()
                            .containsValue(text.replaceFirst("^(\\.\\./)+", "").split("/", 2)[0])) {
                throw new FaultException(
                        Fault.INVALID,
                        directory + ": " + field + ": file '" + text + "' resolved to outside repository root");
            }
            return;
        }
        tree.find(Paths.resolve(directory, text)).ifPresent(node -> bring(directory, field, node));
    }

    private static boolean isInside(String directory, String text) {
        int depth = directory.isEmpty() ? 0 : directory.split("/").length;
        for (String part : text.split("/")) {
            depth += part.equals("..") ? -1 : part.isEmpty() || part.equals(".") ? 0 : 1;
            if (depth < 0) {
                return false;
            }
        }
        return true;
    }

    private void bring(String directory, String field, Node node) {
        if (node.isDirectory()) {
            if (PATHS.contains(field) || KustomizationFile.in(tree, node.path()).isPresent()) {
                write(node.path());
            }
            return;
        }
        boolean known = seen.contains(node.path()) || KustomizationFile.NAMES.contains(Paths.name(node.path()));
        if (!known) {
            seen.add(node.path());
            byte[] content = node.read();
            work.write(prefix + "/" + node.path(), content);
            if (PLUGINS.contains(field)) {
                plugin(directory, new String(content, StandardCharsets.UTF_8));
            }
        }
    }
}
