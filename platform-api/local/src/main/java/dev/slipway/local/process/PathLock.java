package dev.slipway.local.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps a second thread or process from doing the same thing at the same time; it waits, then finds it done. */
public final class PathLock implements AutoCloseable {

    // File locks belong to the whole JVM and refuse a second thread instead of letting it wait.
    private static final Map<Path, ReentrantLock> IN_PROCESS = new ConcurrentHashMap<>();

    private final ReentrantLock inProcess;
    private final FileChannel channel;

    private PathLock(ReentrantLock inProcess, FileChannel channel) {
        this.inProcess = inProcess;
        this.channel = channel;
    }

    /** Waits for the lock that a file stands for; {@code onWait} is called when another process has it. */
    public static PathLock take(Path file, Runnable onWait) throws IOException, InterruptedException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var inProcess = IN_PROCESS.computeIfAbsent(file, unused -> new ReentrantLock());
        inProcess.lockInterruptibly();
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                onWait.run();
                channel.lock();
            }
            return new PathLock(inProcess, channel);
        } catch (IOException | RuntimeException e) {
            inProcess.unlock();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            inProcess.unlock();
        }
    }
}
