package dev.slipway.delivery.sync;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import org.jspecify.annotations.Nullable;

/** One task during a pass: its step, what is live, and how far it is. Belongs to one pass and one thread. */
final class Task {

    final SyncTask step;
    private @Nullable KubeObject live;
    private String status;
    private String phase;
    private String message;
    private boolean untried;
    private String postponed = "";

    Task(SyncTask step, @Nullable KubeObject live, @Nullable TaskResult before) {
        this.step = step;
        this.live = live;
        this.status = before == null ? "" : before.status();
        this.phase = before == null ? "" : before.phase();
        this.message = before == null ? "" : before.message();
    }

    Ref ref() {
        return step.object().ref();
    }

    KubeObject object() {
        return step.object();
    }

    @Nullable
    KubeObject live() {
        return live;
    }

    void gone() {
        live = null;
    }

    SyncPhase syncPhase() {
        return step.phase();
    }

    int wave() {
        return step.wave();
    }

    boolean isHook() {
        return step.action() == SyncTask.Action.HOOK;
    }

    boolean isPrune() {
        return step.isPrune();
    }

    boolean isPending() {
        return phase.isEmpty();
    }

    boolean isRunning() {
        return phase.equals(TaskResult.RUNNING);
    }

    boolean isCompleted() {
        return !isPending() && !isRunning();
    }

    boolean isSuccessful() {
        return phase.equals(TaskResult.SUCCEEDED);
    }

    boolean isRefused() {
        return status.equals(TaskResult.SYNC_FAILED);
    }

    boolean isPruned() {
        return status.equals(TaskResult.PRUNED);
    }

    String message() {
        return message;
    }

    /** Leave the task out of the dry run: its kind is not served before another task has run. */
    void leaveUntried() {
        untried = true;
    }

    boolean isUntried() {
        return untried;
    }

    /** Leave the task to a later pass, for a reason. */
    void postpone(String why) {
        postponed = why;
    }

    /** Return why the task could not be done yet, empty when that is not so. */
    String postponed() {
        return postponed;
    }

    /** Note how far the task is; an empty status or message keeps the one before. */
    void become(String newStatus, String newPhase, String newMessage) {
        status = newStatus.isEmpty() ? status : newStatus;
        phase = newPhase;
        message = newMessage.isEmpty() ? message : newMessage;
    }

    TaskResult result() {
        return new TaskResult(ref(), syncPhase(), status, isHook() ? syncPhase().text() : "", phase, message);
    }

    boolean hasResult() {
        return !status.isEmpty() || !phase.isEmpty();
    }

    boolean sameStep(Task other) {
        return step.sameStep(other.step);
    }

    /** Return group, kind and name, apart by slashes. */
    String title() {
        return ref().gvk().group() + "/" + ref().gvk().kind() + "/" + ref().name();
    }
}
