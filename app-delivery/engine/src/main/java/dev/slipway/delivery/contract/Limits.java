package dev.slipway.delivery.contract;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.git.GitSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What projects permit; filled by whoever knows them. Must not block: it is asked in every pass. */
public interface Limits {

    /** Everything is permitted. */
    Limits NONE = new Limits() {};

    /** Return what in the Application's spec its project does not permit; anything stops the delivery. */
    default List<String> problems(KubeObject application) {
        return List.of();
    }

    /** Return why an object must not be delivered or pruned, empty when it may. */
    default Optional<String> refusal(KubeObject application, KubeObject object) {
        return Optional.empty();
    }

    /** Whether somebody asked for a sync, or the policy did. */
    enum Trigger {
        MANUAL,
        AUTOMATED
    }

    /**
     * Return why no sync may begin now, such as a window; empty when one may.
     *
     * @param startedAt when the sync began that is to go on; absent for one that is to begin
     */
    default Optional<String> blocked(
            KubeObject application, Trigger trigger, Instant now, @Nullable Instant startedAt) {
        return Optional.empty();
    }

    /**
     * Return the user that writes for the Application act as, empty for the controller itself. Fails with DENIED when
     * there must be one and none is named.
     */
    default Optional<String> actsAs(KubeObject application) {
        return Optional.empty();
    }

    /** Return which objects do not count as orphans of the Application's namespace; nothing where nobody asks for them. */
    default Optional<Predicate<Ref>> ignoredOrphans(KubeObject application) {
        return Optional.empty();
    }

    /** Return what is wrong with the signature of a commit that the Application is to be delivered from. */
    default Optional<String> unsigned(KubeObject application, String repoUrl, GitSnapshot commit, Instant now) {
        return Optional.empty();
    }

    /** Return whether commits must be signed: then no objects may be delivered that are not in Git. */
    default boolean requiresSignatures(KubeObject application) {
        return false;
    }

    /** Have the Applications looked at that a change of the limits concerns, whenever there is one. */
    default void onChange(Consumer<Predicate<KubeObject>> wake) {}
}
