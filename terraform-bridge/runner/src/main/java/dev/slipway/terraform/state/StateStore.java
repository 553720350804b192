package dev.slipway.terraform.state;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * States as encrypted files, every version of them. A version is written beside the others and never over one, so that a
 * crash loses none; removing a state keeps its history. Safe for use by several threads and processes of one machine.
 */
public final class StateStore {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?");
    private static final int KEPT = 100;

    private final Path root;
    private final Sealed sealed;

    /** {@code key} has 32 bytes; without it no state can be read. */
    public StateStore(Path root, Redacted<byte[]> key) {
        this.root = root;
        this.sealed = new Sealed(key);
    }

    /** Names a state. */
    public record StateId(String namespace, String name) {

        public StateId {
            if (!NAME.matcher(namespace).matches() || !NAME.matcher(name).matches()) {
                throw new FaultException(
                        Fault.INVALID, "states are named by lower-case letters, digits, dashes and dots");
            }
        }

        @Override
        public String toString() {
            return namespace + "/" + name;
        }
    }

    /**
     * One version of a state.
     *
     * @param bytes its size; 0 says that the state was removed then
     */
    public record Version(long number, Instant writtenAt, long bytes) {}

    /** Return the newest version; empty where there is none or it was removed. */
    public Optional<byte[]> read(StateId id) {
        List<Long> versions = versions(id);
        return versions.isEmpty() ? Optional.empty() : read(id, versions.get(0)).filter(state -> state.length > 0);
    }

    /** Return one version; an empty one says that the state was removed then. */
    public Optional<byte[]> read(StateId id, long version) {
        try {
            return Optional.of(sealed.open(label(id, version), Files.readAllBytes(file(id, version))));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static String label(StateId id, long version) {
        return id + "@" + version;
    }

    /**
     * Keep a new version. Who holds the lock names it; a state that is locked by another is a CONFLICT that says who, with
     * the lock's description as the fault's reference.
     */
    public void write(StateId id, byte[] state, String lockId) {
        alone(id, () -> {
            lock(id).filter(held -> !lockId(held).equals(lockId)).ifPresent(held -> {
                throw locked(id, held);
            });
            long next = versions(id).stream().findFirst().orElse(0L) + 1;
            put(file(id, next), sealed.seal(label(id, next), state));
            versions(id).stream().skip(KEPT).forEach(old -> remove(file(id, old)));
            return next;
        });
    }

    /** Remove the state; its history stays. */
    public void remove(StateId id, String lockId) {
        write(id, new byte[0], lockId);
    }

    /** Take the lock, described by JSON with an {@code ID}; held by another it is a CONFLICT with that description. */
    public void lock(StateId id, String description) {
        alone(id, () -> {
            lock(id).filter(held -> !lockId(held).equals(lockId(description))).ifPresent(held -> {
                throw locked(id, held);
            });
            put(directory(id).resolve("lock.json"), description.getBytes(StandardCharsets.UTF_8));
            return true;
        });
    }

    /** Release the lock if it is the one described; an empty description releases any. */
    public void unlock(StateId id, String description) {
        alone(id, () -> {
            Optional<String> held = lock(id);
            if (held.isPresent()
                    && !description.isBlank()
                    && !lockId(held.get()).equals(lockId(description))) {
                throw locked(id, held.get());
            }
            remove(directory(id).resolve("lock.json"));
            return true;
        });
    }

    /** Return the description of the lock, if the state is locked. */
    public Optional<String> lock(StateId id) {
        try {
            return Optional.of(Files.readString(directory(id).resolve("lock.json")));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static String lockId(String description) {
        return LockInfo.parse(description).id();
    }

    private static FaultException locked(StateId id, String held) {
        return new FaultException(
                Fault.CONFLICT,
                "state " + id + " is locked: " + LockInfo.parse(held).text(),
                null,
                held);
    }

    /** Return the numbers of all versions, newest first. */
    public List<Long> versions(StateId id) {
        if (!Files.isDirectory(directory(id))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory(id))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches("\\d+\\.sealed"))
                    .map(name -> Long.valueOf(name.substring(0, name.indexOf('.'))))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Return all versions with when each was written, newest first. */
    public List<Version> history(StateId id) {
        return versions(id).stream().map(number -> version(id, number)).toList();
    }

    private Version version(StateId id, long number) {
        try {
            Path file = file(id, number);
            return new Version(
                    number, Files.getLastModifiedTime(file).toInstant(), sealed.contentSize(Files.size(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Make an earlier version the newest again; a version that is not there is NOT_FOUND, a lock in the way a CONFLICT. */
    public void restore(StateId id, long version) {
        byte[] state = read(id, version)
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND, "state " + id + " has no version " + version + "; there are " + versions(id)));
        write(id, state, "");
    }

    /** Return all states that were ever written or locked, by name. */
    public List<StateId> states() {
        return directories(root)
                .flatMap(namespace -> directories(root.resolve(namespace)).map(name -> new StateId(namespace, name)))
                .sorted(Comparator.comparing(StateId::toString))
                .toList();
    }

    private static Stream<String> directories(Path parent) {
        if (!Files.isDirectory(parent)) {
            return Stream.empty();
        }
        try (Stream<Path> entries = Files.list(parent)) {
            return entries
                    .filter(Files::isDirectory)
                    .map(entry -> String.valueOf(entry.getFileName()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path directory(StateId id) {
        return root.resolve(id.namespace()).resolve(id.name());
    }

    private Path file(StateId id, long version) {
        return directory(id).resolve(version + ".sealed");
    }

    /** Two at once would take the same number, or the same lock. */
    private synchronized <T> T alone(StateId id, Supplier<T> action) {
        try {
            ownerOnly();
            Files.createDirectories(directory(id));
            try (FileChannel channel = FileChannel.open(
                            directory(id).resolve("guard"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (!held.isValid()) {
                    throw new FaultException(Fault.UNAVAILABLE, "the directory of " + id + " cannot be locked");
                }
                return action.get();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ownerOnly() throws IOException {
        if (!Files.isDirectory(root)) {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void put(Path file, byte[] content) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            try (FileChannel channel = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                // Who was told that a state is kept deletes nothing of it any more.
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
