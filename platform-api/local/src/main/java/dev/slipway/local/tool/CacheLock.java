package dev.slipway.local.tool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps a second thread or process from installing the same tool at the same time; it waits, then finds it done. */
final class CacheLock implements AutoCloseable {

    // File locks belong to the whole JVM and refuse a second thread instead of letting it wait.
    private static final Map<Path, ReentrantLock> IN_PROCESS = new ConcurrentHashMap<>();

    private final ReentrantLock inProcess;
    private final FileChannel channel;

    private CacheLock(ReentrantLock inProcess, FileChannel channel) {
        this.inProcess = inProcess;
        this.channel = channel;
    }

    static CacheLock take(Path root, String tool, Progress progress) throws IOException, InterruptedException {
        var file = Files.createDirectories(root).resolve("." + tool + ".lock");
        var inProcess = IN_PROCESS.computeIfAbsent(file, unused -> new ReentrantLock());
        inProcess.lockInterruptibly();
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                progress.line("waiting for another process that is installing " + tool);
                channel.lock();
            }
            return new CacheLock(inProcess, channel);
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
