package dev.slipway.delivery.source;

/** Where an object stands: the file's path in the repository and the line at which its document starts. */
public record Origin(String file, int line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
