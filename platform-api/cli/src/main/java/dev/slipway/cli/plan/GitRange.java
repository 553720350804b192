package dev.slipway.cli.plan;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.plan.Proposal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/**
 * What a range of commits does to the objects in a directory: {@code A..B} compares the two, {@code A...B} compares B with
 * where it left A, as a pull request does. An empty side is HEAD.
 */
record GitRange(String from, String to, boolean sinceFork) {

    static GitRange parse(String text) {
        int dots = text.indexOf("..");
        boolean three = text.startsWith("...", Math.max(dots, 0));
        if (dots < 0) {
            return new GitRange(text, "HEAD", false);
        }
        String from = text.substring(0, dots);
        String to = text.substring(dots + (three ? 3 : 2));
        return new GitRange(from.isEmpty() ? "HEAD" : from, to.isEmpty() ? "HEAD" : to, three);
    }

    /** Return what the range changes under a directory: objects that are new or different, and those that are no more. */
    Proposal in(Path directory) throws IOException {
        try (Repository repository = open(directory);
                RevWalk walk = new RevWalk(repository)) {
            RevCommit head = commit(repository, walk, to);
            RevCommit base = commit(repository, walk, from);
            if (sinceFork) {
                base = fork(walk, base, head);
            }
            String path = inside(repository, directory);
            Map<Ref, KubeObject> before = objects(repository, base, path);
            Map<Ref, KubeObject> after = objects(repository, head, path);
            List<KubeObject> changed = after.values().stream()
                    .filter(object -> !object.equals(before.get(object.ref())))
                    .toList();
            List<Ref> gone = before.keySet().stream()
                    .filter(ref -> after.keySet().stream().noneMatch(ref::sameObject))
                    .toList();
            return new Proposal(changed, gone);
        }
    }

    private static Repository open(Path directory) throws IOException {
        var builder = new FileRepositoryBuilder()
                .findGitDir(directory.toAbsolutePath().toFile());
        if (builder.getGitDir() == null) {
            throw new IOException(directory + " is not in a Git repository");
        }
        return builder.build();
    }

    private static RevCommit commit(Repository repository, RevWalk walk, String revision) throws IOException {
        ObjectId id = repository.resolve(revision + "^{commit}");
        if (id == null) {
            throw new IOException("the repository has no revision " + revision);
        }
        return walk.parseCommit(id);
    }

    private static RevCommit fork(RevWalk walk, RevCommit base, RevCommit head) throws IOException {
        walk.setRevFilter(RevFilter.MERGE_BASE);
        walk.markStart(List.of(base, head));
        RevCommit fork = walk.next();
        return fork == null ? base : walk.parseCommit(fork);
    }

    private static String inside(Repository repository, Path directory) throws IOException {
        Path root = repository.getWorkTree().toPath().toRealPath();
        return root.relativize(directory.toRealPath()).toString().replace('\\', '/');
    }

    private static Map<Ref, KubeObject> objects(Repository repository, RevCommit commit, String path)
            throws IOException {
        Map<Ref, KubeObject> objects = new LinkedHashMap<>();
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(commit.getTree());
            walk.setRecursive(true);
            if (!path.isEmpty()) {
                walk.setFilter(PathFilter.create(path));
            }
            while (walk.next()) {
                if (Manifests.isManifest(walk.getPathString())) {
                    for (KubeObject object : read(repository, walk)) {
                        objects.put(object.ref(), object);
                    }
                }
            }
        }
        return objects;
    }

    private static List<KubeObject> read(Repository repository, TreeWalk walk) throws IOException {
        byte[] bytes = repository.open(walk.getObjectId(0)).getBytes();
        return new ArrayList<>(Manifests.in(walk.getPathString(), new String(bytes, StandardCharsets.UTF_8)));
    }
}
