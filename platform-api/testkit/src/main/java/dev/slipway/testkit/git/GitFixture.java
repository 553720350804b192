package dev.slipway.testkit.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;

/**
 * A bare repository that a test fills. Changes are collected by {@code put}, {@code link} and {@code remove} and become
 * a commit on branch {@code main} by {@code commit}.
 */
public final class GitFixture implements AutoCloseable {

    private record Item(FileMode mode, ObjectId id) {}

    private final Path directory;
    private final Repository repository;
    private final Map<String, Item> items = new TreeMap<>();

    private GitFixture(Path directory, Repository repository) {
        this.directory = directory;
        this.repository = repository;
    }

    /** Make an empty repository in a directory that does not exist yet. */
    public static GitFixture create(Path directory) {
        try {
            Repository repository = new FileRepository(directory.toFile());
            repository.create(true);
            repository.getConfig().setBoolean("http", null, "receivepack", true);
            RefUpdate head = repository.updateRef(Constants.HEAD, false);
            head.link("refs/heads/main");
            return new GitFixture(directory, repository);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String fileUrl() {
        return "file://" + directory.toAbsolutePath();
    }

    public GitFixture put(String path, String text) {
        return put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public GitFixture put(String path, byte[] content) {
        items.put(path, new Item(FileMode.REGULAR_FILE, insert(content)));
        return this;
    }

    /** Put a symbolic link. */
    public GitFixture link(String path, String target) {
        items.put(path, new Item(FileMode.SYMLINK, insert(target.getBytes(StandardCharsets.UTF_8))));
        return this;
    }

    /** Put a submodule that points at some commit of some other repository. */
    public GitFixture submodule(String path) {
        items.put(path, new Item(FileMode.GITLINK, ObjectId.fromString("1".repeat(40))));
        return this;
    }

    public GitFixture remove(String path) {
        items.remove(path);
        return this;
    }

    /** Commit what was collected to branch {@code main} and return the commit's name. */
    public String commit(String message) {
        return commit(message, "main");
    }

    /** Commit to a branch, which starts at the present content when it is new. */
    public String commit(String message, String branch) {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree(inserter));
            ObjectId parent = repository.resolve("refs/heads/" + branch);
            if (parent != null) {
                commit.setParentId(parent);
            }
            commit.setAuthor(ada());
            commit.setCommitter(ada());
            commit.setMessage(message);
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            update("refs/heads/" + branch, id);
            return id.name();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Make a lightweight tag at a commit. */
    public void tag(String name, String commit) {
        try {
            update("refs/tags/" + name, ObjectId.fromString(commit));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Make an annotated tag at a commit, or put it in the place of the one that has the name. */
    public void annotate(String name, String commit, String message) {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            TagBuilder tag = new TagBuilder();
            tag.setTag(name);
            tag.setObjectId(ObjectId.fromString(commit), Constants.OBJ_COMMIT);
            tag.setTagger(ada());
            tag.setMessage(message);
            ObjectId id = inserter.insert(tag);
            inserter.flush();
            update("refs/tags/" + name, id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PersonIdent ada() {
        return new PersonIdent("Ada Example", "ada@example.org", Instant.now(), ZoneOffset.UTC);
    }

    Repository repository() {
        repository.incrementOpen();
        return repository;
    }

    private ObjectId tree(ObjectInserter inserter) throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        items.forEach((path, item) -> {
            DirCacheEntry entry = new DirCacheEntry(path);
            entry.setFileMode(item.mode());
            entry.setObjectId(item.id());
            builder.add(entry);
        });
        builder.finish();
        return index.writeTree(inserter);
    }

    private ObjectId insert(byte[] content) {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId id = inserter.insert(Constants.OBJ_BLOB, content);
            inserter.flush();
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void update(String reference, ObjectId id) throws IOException {
        RefUpdate update = repository.updateRef(reference);
        update.setNewObjectId(id);
        update.setForceUpdate(true);
        update.update();
    }

    @Override
    public void close() {
        repository.close();
    }
}
