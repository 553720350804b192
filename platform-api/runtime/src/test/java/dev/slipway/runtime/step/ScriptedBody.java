package dev.slipway.runtime.step;

import dev.slipway.kernel.external.StepBody;
import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepProgress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A body that answers as the test wrote down, call by call. */
final class ScriptedBody implements StepBody {

    private final Queue<Scene> begins = new ConcurrentLinkedQueue<>();
    private final Queue<Scene> polls = new ConcurrentLinkedQueue<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();

    interface Scene {
        StepProgress play();
    }

    ScriptedBody onBegin(Scene scene) {
        begins.add(scene);
        return this;
    }

    ScriptedBody onPoll(Scene scene) {
        polls.add(scene);
        return this;
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public StepProgress begin(StepInput input) {
        return play("begin", begins);
    }

    @Override
    public StepProgress poll(StepInput input) {
        return play("poll", polls);
    }

    private StepProgress play(String call, Queue<Scene> scenes) {
        calls.add(call);
        Scene scene = scenes.poll();
        if (scene == null) {
            throw new AssertionError("nobody expected another " + call);
        }
        return scene.play();
    }
}
