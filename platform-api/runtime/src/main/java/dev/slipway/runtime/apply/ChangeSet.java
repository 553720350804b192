package dev.slipway.runtime.apply;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Change;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What applying came to, object by object, in the order of the plan. */
public record ChangeSet(List<Result> results) {

    /** One object: what happened to it, or why nothing could; {@code after} is the object as it is now. */
    public record Result(
            Ref ref,
            Change change,
            @Nullable FaultException problem,
            @Nullable KubeObject after) {

        public Optional<FaultException> failure() {
            return Optional.ofNullable(problem);
        }

        /** Return whether something was (or would be) written. */
        public boolean isChange() {
            return problem == null && !(change instanceof Change.Keep);
        }
    }

    public ChangeSet {
        results = List.copyOf(results);
    }

    public List<Result> failures() {
        return results.stream().filter(result -> result.problem() != null).toList();
    }

    public List<Result> changes() {
        return results.stream().filter(Result::isChange).toList();
    }

    public boolean succeeded() {
        return failures().isEmpty();
    }
}
