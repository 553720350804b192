package dev.slipway.terraform.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How to plan.
 *
 * @param goal what the plan is for
 * @param varFiles files of variables, later ones win
 * @param targets addresses to which the plan is restricted
 * @param parallelism how many operations at once; 0 leaves it to the program
 * @param lockTimeout how long to wait for the lock, such as {@code 30s}; empty not at all
 * @param lock whether planning takes the lock
 */
public record PlanOptions(
        Goal goal, List<Path> varFiles, List<String> targets, int parallelism, String lockTimeout, boolean lock) {

    /** What a plan is for. */
    public enum Goal {
        /** The world as it is configured. */
        APPLY,
        /** Nothing of it left. */
        DESTROY,
        /** The state as the world is. */
        REFRESH_ONLY
    }

    public PlanOptions {
        varFiles = List.copyOf(varFiles);
        targets = List.copyOf(targets);
    }

    public static PlanOptions of(Goal goal) {
        return new PlanOptions(goal, List.of(), List.of(), 0, "", true);
    }

    public PlanOptions withVarFiles(List<Path> files) {
        return new PlanOptions(goal, files, targets, parallelism, lockTimeout, lock);
    }

    List<String> arguments() {
        List<String> words = new ArrayList<>();
        if (goal == Goal.DESTROY) {
            words.add("-destroy");
        } else if (goal == Goal.REFRESH_ONLY) {
            words.add("-refresh-only");
        }
        varFiles.forEach(file -> words.add("-var-file=" + file));
        targets.forEach(target -> words.add("-target=" + target));
        parallelism(parallelism).ifPresent(words::add);
        lockTimeout(lockTimeout).ifPresent(words::add);
        if (!lock) {
            words.add("-lock=false");
        }
        return words;
    }

    static Optional<String> parallelism(int parallelism) {
        return parallelism > 0 ? Optional.of("-parallelism=" + parallelism) : Optional.empty();
    }

    static Optional<String> lockTimeout(String timeout) {
        return timeout.isEmpty() ? Optional.empty() : Optional.of("-lock-timeout=" + timeout);
    }
}
