package dev.slipway.local.tool;

import java.util.Locale;

/** The name that Go projects give to this machine's system and processor, as in {@code linux-amd64}. */
final class Architecture {

    private Architecture() {}

    static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    static String processor() {
        var name = System.getProperty("os.arch");
        return name.equals("aarch64") || name.equals("arm64") ? "arm64" : "amd64";
    }

    static String current() {
        return system() + "-" + processor();
    }
}
