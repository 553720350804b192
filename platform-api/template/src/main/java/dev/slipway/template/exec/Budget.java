package dev.slipway.template.exec;

import dev.slipway.template.Limits;
import dev.slipway.template.TemplateException;
import org.jspecify.annotations.Nullable;

/** What an execution has left of its limits. Whatever exceeds them is a limit error without a place. */
final class Budget {

    /** How often the clock is read. */
    private static final int STEPS_BETWEEN_LOOKS = 512;
    /** All that is made on the way may be so many times larger than one piece, as most of it is soon garbage. */
    private static final long PIECES = 32;

    private static final int NODES_PER_STEP = 16;
    private static final int CELL = 8;

    private final Limits limits;
    private final long deadline;
    private long steps;
    private long nextLook = STEPS_BETWEEN_LOOKS;
    private long made;

    Budget(Limits limits) {
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.time().toNanos();
    }

    void step() {
        spend(1);
    }

    private void spend(long more) {
        steps += more;
        if (steps > limits.steps()) {
            throw TemplateException.limit("more than " + limits.steps() + " steps");
        }
        if (steps >= nextLook) {
            nextLook = steps + STEPS_BETWEEN_LOOKS;
            look();
        }
    }

    /** Check the time, after something that may have taken long. */
    void look() {
        if (System.nanoTime() - deadline > 0) {
            throw TemplateException.limit("longer than " + limits.time().toMillis() + " ms");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw TemplateException.limit("interrupted");
        }
    }

    int depth() {
        return limits.depth();
    }

    /** Weigh a value that will be walked to its leaves. */
    void weigh(@Nullable Object value) {
        spend(Weight.nodes(value, limits.characters()) / NODES_PER_STEP);
    }

    /** Account for something new of that size. */
    void make(long size) {
        if (size > limits.characters()) {
            throw TemplateException.limit("text or list of more than " + limits.characters() + " characters");
        }
        made += size + CELL;
        if (made > limits.characters() * PIECES) {
            throw TemplateException.limit(
                    "texts and lists of more than " + limits.characters() * PIECES + " characters in all");
        }
    }
}
