package dev.slipway.delivery.source.tree;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The files of an archive. */
public final class MemoryTree implements FileTree {

    private final String id;
    private final TreeMap<String, byte[]> files;

    /**
     * A tree of these files.
     *
     * @param id names the content as a whole
     * @param files by path, without {@code .} and {@code ..}
     */
    public MemoryTree(String id, Map<String, byte[]> files) {
        this.id = id;
        this.files = new TreeMap<>(files);
    }

    @Override
    public Optional<Node> find(String path) {
        String clean = Paths.resolve("", path);
        if (files.containsKey(clean)) {
            return Optional.of(file(clean));
        }
        boolean directory = clean.isEmpty() || files.keySet().stream().anyMatch(file -> file.startsWith(clean + "/"));
        return directory
                ? Optional.of(new Node(clean, Node.Kind.DIRECTORY, id + "/" + clean, () -> {
                    throw new FaultException(Fault.INVALID, clean + " is a directory");
                }))
                : Optional.empty();
    }

    private Node file(String path) {
        return new Node(path, Node.Kind.FILE, id + "/" + path, () -> files.getOrDefault(path, new byte[0]));
    }

    @Override
    public List<Node> files(String directory, Walk walk) {
        return select(directory, rest -> walk != Walk.HERE || rest.indexOf('/') < 0);
    }

    private List<Node> select(String directory, Predicate<String> accepted) {
        String clean = Paths.resolve("", directory);
        String prefix = clean.isEmpty() ? "" : clean + "/";
        List<Node> found = files.keySet().stream()
                .filter(path -> path.startsWith(prefix) && accepted.test(path.substring(prefix.length())))
                .map(this::file)
                .toList();
        if (found.isEmpty() && !clean.isEmpty()) {
            throw new FaultException(Fault.NOT_FOUND, "directory \"" + clean + "\" does not exist in the archive");
        }
        return found;
    }
}
