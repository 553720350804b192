package dev.slipway.cli.bench;

import java.util.regex.Pattern;

/** What the server's process holds, in bytes; zero where it cannot be told. */
record ServerMemory(long resident, long heap) {

    private static final Pattern RESIDENT = Pattern.compile("^VmRSS:\\s+(\\d+) kB", Pattern.MULTILINE);
    private static final Pattern HEAP =
            Pattern.compile("^jvm_memory_used_bytes\\{area=\"heap\".*?\\} ([0-9.E]+)$", Pattern.MULTILINE);

    /** Read the process status as Linux gives it, and the server's metrics. */
    static ServerMemory of(String processStatus, String metrics) {
        var resident = RESIDENT.matcher(processStatus);
        var pools = HEAP.matcher(metrics);
        double heap = 0;
        while (pools.find()) {
            heap += Double.parseDouble(pools.group(1));
        }
        return new ServerMemory(resident.find() ? Long.parseLong(resident.group(1)) * 1024 : 0, (long) heap);
    }

    @Override
    public String toString() {
        return "resident " + (resident >> 20) + " MB, heap in use " + (heap >> 20) + " MB";
    }
}
