package dev.slipway.terraform.work;

import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Directories of runs, below one that only the server's user can read. They hold saved plans, which hold secrets. Losing
 * all of it loses no state: what was planned is planned again, and asks for another look only if it comes out differently.
 */
public final class RunStore {

    private static final int KEPT = 5;
    private static final String FINISHED = "finished";
    private static final int KEY_BYTES = 32;

    private final Path root;

    public RunStore(Path root) {
        this.root = root.toAbsolutePath();
    }

    /** Return the directory of a run, empty but for what an earlier try of the same run left. */
    public Path directory(String uid, long number) {
        Path directory = path(uid, number);
        try {
            ownerOnly(root);
            Files.createDirectories(directory);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String uid, long number) {
        return path(uid).resolve(Long.toString(number));
    }

    private Path path(String uid) {
        if (!uid.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException("no UID: " + uid);
        }
        return root.resolve(uid);
    }

    /** Return what was noted of an object, and not of one of its runs; empty where nothing was. */
    Optional<String> note(String uid, String name) {
        try {
            return Optional.of(Files.readString(path(uid).resolve(name)));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Note it, in place of what was noted under this name before. */
    void note(String uid, String name, String text) {
        try {
            ownerOnly(root);
            put(path(uid).resolve(name), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forgetNote(String uid, String name) {
        delete(path(uid).resolve(name));
    }

    private static void ownerOnly(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Return what a run found, if anything is left of it. */
    public Optional<RunRecord> read(String uid, long number) {
        try {
            byte[] json = Files.readAllBytes(path(uid, number).resolve("record.json"));
            return Optional.of(Json.convert(Json.tree(json), RunRecord.class));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    void write(String uid, RunRecord record) {
        put(directory(uid, record.number()).resolve("record.json"), Json.toJsonBytes(record));
    }

    /** Note that nothing is left to do for a run, whatever came of it. */
    void finish(String uid, long number) {
        put(directory(uid, number).resolve(FINISHED), new byte[0]);
    }

    boolean isFinished(String uid, long number) {
        return Files.exists(path(uid, number).resolve(FINISHED));
    }

    /** Return a text of a run: {@code plan.txt}, {@code plan.md}, {@code plan.json} or {@code log.txt}, all masked. */
    public Optional<String> text(String uid, long number, String name) {
        try {
            return Optional.of(
                    Files.readString(path(uid, number).resolve("texts").resolve(name)));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    void writeText(String uid, long number, String name, String text) {
        put(directory(uid, number).resolve("texts").resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Forget what was logged before. */
    public void beginLog(String uid, long number) {
        writeText(uid, number, "log.txt", "");
    }

    public void appendLog(String uid, long number, String command, String text) {
        String before = text(uid, number, "log.txt").orElse("");
        writeText(uid, number, "log.txt", before + "$ tofu " + command + "\n" + text.strip() + "\n\n");
    }

    private static void put(Path file, byte[] content) {
        try {
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Return the numbers of the runs that are kept, newest first. */
    public List<Long> numbers(String uid) {
        Path directory = path(uid);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> runs = Files.list(directory)) {
            return runs.map(run -> String.valueOf(run.getFileName()))
                    .filter(name -> name.matches("\\d+"))
                    .map(Long::valueOf)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remove the files of old runs. */
    void trim(String uid) {
        numbers(uid).stream().skip(KEPT).forEach(number -> delete(path(uid, number)));
    }

    /** Remove everything of an object. */
    public void forget(String uid) {
        delete(path(uid));
    }

    static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Return the key of content hashes, made at first use. */
    public Redacted<byte[]> key() {
        Path file = root.resolve("hash.key");
        try {
            ownerOnly(root);
            if (!Files.exists(file)) {
                byte[] key = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(key);
                put(file, key);
            }
            return Redacted.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
