package dev.slipway.local.tool;

/** Takes lines that tell a waiting human what is going on. */
@FunctionalInterface
public interface Progress {

    void line(String text);

    /** Lines on standard error, where they disturb no output that a script reads. */
    static Progress onStandardError() {
        return text -> System.err.println("slipway: " + text);
    }
}
