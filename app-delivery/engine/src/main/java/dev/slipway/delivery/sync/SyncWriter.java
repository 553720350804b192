package dev.slipway.delivery.sync;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cluster as a sync writes to it. Objects of one call may be written at the same time; answers are in their order. */
public interface SyncWriter {

    /** How an object is written. */
    enum Verb {
        APPLY,
        CREATE,
        REPLACE,
        UPDATE
    }

    /** Whether the last door is open. */
    enum Mode {
        DRY_RUN,
        WRITE
    }

    /**
     * One object to write.
     *
     * @param live the object as it is, null when there is none
     * @param force whether an object that cannot be changed may be deleted and made anew
     * @param validate whether unknown fields are refused
     */
    record Write(
            Verb verb,
            KubeObject object,
            @Nullable KubeObject live,
            Mode mode,
            boolean force,
            boolean validate,
            boolean serverSide) {}

    /** What became of it; the message is the reason when it failed. */
    record Answer(Result result, String message) {

        /** How it went; what cannot be done yet is asked for again by the next pass. */
        public enum Result {
            DONE,
            LATER,
            FAILED
        }

        public static Answer done(String message) {
            return new Answer(Result.DONE, message);
        }

        public static Answer later(String reason) {
            return new Answer(Result.LATER, reason);
        }

        public static Answer failed(String reason) {
            return new Answer(Result.FAILED, reason);
        }

        boolean ok() {
            return result == Result.DONE;
        }
    }

    List<Answer> write(List<Write> writes);

    /** Delete live objects; one that is gone already is done. */
    List<Answer> delete(List<KubeObject> live, String propagation);

    /** Take the finalizer off a hook, by which its end could be seen although somebody deleted it. */
    Answer release(KubeObject hook);
}
