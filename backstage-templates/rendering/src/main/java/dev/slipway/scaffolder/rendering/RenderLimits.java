package dev.slipway.scaffolder.rendering;

import java.time.Duration;

/**
 * What one rendering may cost. Beyond any of these it ends with an error that names the limit.
 *
 * @param source characters of one template
 * @param characters of any text that is made on the way
 * @param steps of the JavaScript engine
 * @param allocated bytes that the rendering may allocate in total, freed or not
 */
public record RenderLimits(int source, int characters, long steps, long allocated, Duration time) {

    /** Enough for a file of half a megabyte; a loop without an end is over in a second or two. */
    public static RenderLimits standard() {
        return new RenderLimits(1 << 19, 1 << 22, 40_000_000, 1L << 30, Duration.ofSeconds(20));
    }
}
