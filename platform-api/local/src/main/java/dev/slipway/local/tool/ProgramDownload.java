package dev.slipway.local.tool;

import java.nio.file.Path;

/** One program that is published as it is, beside a file with its SHA-256. */
record ProgramDownload(String address, String checksum, String program, Fetch fetch) implements ToolSource.Installer {

    @Override
    public String title() {
        return "download";
    }

    @Override
    public void install(Tool tool, Path directory, Progress progress) throws Miss, InterruptedException {
        var sum = fetch.text(checksum).strip().split("\\s+", -1)[0];
        progress.line("downloading " + address);
        var file = directory.resolve(program);
        fetch.file(address, file, "SHA-256", sum);
        file.toFile().setExecutable(true);
    }
}
