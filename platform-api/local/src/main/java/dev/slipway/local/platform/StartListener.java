package dev.slipway.local.platform;

import java.time.Duration;

/** Hears how the platform comes up; called from several threads, never from two at once. */
public interface StartListener {

    /** A step is done. */
    void ready(String step, String detail, Duration elapsed);

    /** A step failed; what needs it is not tried. */
    void failed(String step, String reason);
}
