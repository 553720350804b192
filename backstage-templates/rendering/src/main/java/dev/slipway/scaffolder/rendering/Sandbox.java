package dev.slipway.scaffolder.rendering;

import java.lang.management.ManagementFactory;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;

/**
 * Makes the engine's contexts: interpreted, so that every step is counted, and blind to Java's classes. One call at a
 * time; the budget is that of the call.
 */
final class Sandbox extends ContextFactory {

    private static final int STEPS_BETWEEN_LOOKS = 20_000;
    private static final int DEPTH = 1_500;

    private final RenderLimits limits;
    private long steps;
    private long end;
    private long allocatedAtStart;

    Sandbox(RenderLimits limits) {
        this.limits = limits;
    }

    void begin() {
        steps = 0;
        end = System.nanoTime() + limits.time().toNanos();
        allocatedAtStart = allocated();
    }

    @Override
    protected Context makeContext() {
        Context context = super.makeContext();
        context.setInterpretedMode(true);
        context.setLanguageVersion(Context.VERSION_ES6);
        context.setInstructionObserverThreshold(STEPS_BETWEEN_LOOKS);
        context.setMaximumInterpreterStackDepth(DEPTH);
        context.setClassShutter(name -> false);
        return context;
    }

    @Override
    protected void observeInstructionCount(Context context, int count) {
        steps += count;
        if (steps > limits.steps()) {
            throw new LimitExceeded("it takes more than " + limits.steps() + " steps: a loop without an end?");
        }
        if (System.nanoTime() > end) {
            throw new LimitExceeded("it takes longer than " + limits.time().toSeconds() + " s");
        }
        if (allocated() - allocatedAtStart > limits.allocated()) {
            throw new LimitExceeded("it needs more than " + (limits.allocated() >> 20) + " MiB of memory");
        }
    }

    private static long allocated() {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                ? threads.getThreadAllocatedBytes(Thread.currentThread().getId())
                : 0;
    }
}
