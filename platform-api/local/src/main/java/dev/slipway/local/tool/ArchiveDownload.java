package dev.slipway.local.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A release archive, checked against the release's list of SHA-256 sums ({@code <sum>  <file>} per line). */
record ArchiveDownload(String address, String checksums, Fetch fetch) implements ToolSource.Installer {

    @Override
    public String title() {
        return "download";
    }

    @Override
    public void install(Tool tool, Path directory, Progress progress) throws Miss, IOException, InterruptedException {
        var name = address.substring(address.lastIndexOf('/') + 1);
        var sum = fetch.text(checksums)
                .lines()
                .filter(line -> line.endsWith(" " + name) || line.endsWith("*" + name))
                .map(line -> line.split("\\s+", -1)[0])
                .findFirst()
                .orElseThrow(() -> new Miss(checksums + " does not list " + name));
        progress.line("downloading " + address);
        var file = directory.resolve(name);
        fetch.file(address, file, "SHA-256", sum);
        Archives.unpack(file, directory, tool.programs());
        Files.delete(file);
    }
}
