package dev.slipway.runtime.step;

import dev.slipway.kernel.external.StepBodies;
import dev.slipway.kernel.external.StepBody;
import dev.slipway.kernel.external.StepId;
import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepProgress;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A service in which things take as long to appear as the test wants, with a body that looks up before it creates, as
 * bodies must.
 */
final class OutsideWorld implements StepBody {

    static final Gvk INSTANCE = Gvk.of("rds.example.org/v1beta1", "Instance");
    static final String CREATE = "create";

    private final Map<String, Integer> creations = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean ready;
    private volatile boolean reachable = true;
    private volatile boolean refusing;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    static StepId id(String uid) {
        return new StepId("Instance", uid, CREATE, 1);
    }

    static StepInput input(String uid) {
        return new StepInput(CREATE, new Ref(INSTANCE, "", "db-" + uid), uid, "claims@abc123");
    }

    StepBodies bodies() {
        StepBodies bodies = new StepBodies();
        bodies.register(INSTANCE, CREATE, this);
        return bodies;
    }

    void finish() {
        ready = true;
    }

    void reachable(boolean now) {
        reachable = now;
    }

    void refuse() {
        refusing = true;
    }

    /** Let every call take this long. */
    /** Keeps every call from now on until {@link #release}. */
    void hold() {
        gate = new CountDownLatch(1);
    }

    void release() {
        gate.countDown();
    }

    /** How often the thing was created, of which once is right. */
    int creations(String uid) {
        return creations.getOrDefault(uid, 0);
    }

    int calls() {
        return calls.get();
    }

    @Override
    public StepProgress begin(StepInput input) {
        visit();
        if (refusing) {
            throw new FaultException(Fault.INVALID, "size 0 is not a size; choose at least 20 GiB");
        }
        if (creations(input.uid()) == 0) {
            creations.merge(input.uid(), 1, Integer::sum);
        }
        return look(input);
    }

    @Override
    public StepProgress poll(StepInput input) {
        visit();
        return creations(input.uid()) == 0
                ? StepProgress.failed(Fault.NOT_FOUND, input.object() + " has disappeared")
                : look(input);
    }

    private void visit() {
        calls.incrementAndGet();
        passGate();
        if (!reachable) {
            throw new FaultException(Fault.UNAVAILABLE, "the service does not answer");
        }
    }

    private void passGate() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.UNAVAILABLE, "interrupted", e);
        }
    }

    private StepProgress look(StepInput input) {
        return ready
                ? StepProgress.done()
                : StepProgress.waiting(input.object() + " is creating", Duration.ofMillis(200));
    }
}
