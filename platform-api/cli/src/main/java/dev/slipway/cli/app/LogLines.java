package dev.slipway.cli.app;

import dev.slipway.kernel.object.Ref;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * Prints what pods have logged, a line at a time however many print at once.
 *
 * @param filter only lines with this text
 * @param named whether the pod is named before each line
 */
public record LogLines(PrintWriter out, Optional<String> filter, boolean named) {

    /** Print the line, if it is wanted. */
    public void print(Ref pod, String line) {
        if (filter.filter(text -> !line.contains(text)).isEmpty()) {
            synchronized (out) {
                out.println(named ? pod.name() + " | " + line : line);
                out.flush();
            }
        }
    }
}
