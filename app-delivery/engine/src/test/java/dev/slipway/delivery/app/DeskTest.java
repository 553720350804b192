package dev.slipway.delivery.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.delivery.contract.Keys;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.PassResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Passes that hand their work over, one step at a time. */
class DeskTest {

    private static final KubeObject APP = application("app");
    private static final KubeObject OTHER = application("other");
    private static final PassResult RESULT = PassResult.of(Outcome.done(), Map.of("sync", "Synced"));

    private final Steps threads = new Steps();
    private final List<Ref> woken = new ArrayList<>();
    private final Desk desk = new Desk(threads, woken::add);

    @Test
    void theResultIsBroughtInByThePassThatTheWorkWakes() {
        assertThat(desk.take(APP, () -> RESULT).status()).isNull();
        assertThat(woken).isEmpty();

        threads.step();

        assertThat(woken).containsExactly(APP.ref());
        assertThat(desk.take(APP, DeskTest::neverAsked)).isSameAs(RESULT);
    }

    @Test
    void whatHappensMeanwhileIsLookedAtAfterwards() {
        desk.take(APP, () -> RESULT);
        assertThat(desk.take(APP, DeskTest::neverAsked).status()).isNull();
        threads.step();
        woken.clear();

        assertThat(desk.take(APP, DeskTest::neverAsked)).isSameAs(RESULT);
        assertThat(woken).containsExactly(APP.ref());

        PassResult newer = PassResult.of(Outcome.done(), Map.of("sync", "OutOfSync"));
        desk.take(APP, () -> newer);
        threads.step();
        assertThat(desk.take(APP, DeskTest::neverAsked)).isSameAs(newer);
    }

    /** The wake-up of the work that ends is the same pass as that of what happened just before its end. */
    @Test
    void whatHappensBetweenTheWorkAndItsResultIsLookedAtAfterwards() {
        desk.take(APP, () -> RESULT);
        threads.step();
        desk.outdate(APP.ref());
        woken.clear();

        assertThat(desk.take(APP, DeskTest::neverAsked)).isSameAs(RESULT);
        assertThat(woken).containsExactly(APP.ref());
    }

    @Test
    void anApplicationThatIsAnotherByNowIsLookedAtAfterwardsAndOneWithAnotherStatusIsNot() {
        desk.take(APP, () -> RESULT);
        threads.step();
        woken.clear();
        desk.take(APP.with("Synced", "status", "sync").with("8", "metadata", "resourceVersion"), DeskTest::neverAsked);
        assertThat(woken).isEmpty();

        desk.take(APP, () -> RESULT);
        threads.step();
        woken.clear();
        desk.take(APP.with("elsewhere", "spec", "source", "path"), DeskTest::neverAsked);
        assertThat(woken).containsExactly(APP.ref());
    }

    @Test
    void aFailureIsThatOfThePass() {
        desk.take(APP, () -> {
            throw new FaultException(Fault.THROTTLED, "too busy");
        });
        threads.step();

        assertThatThrownBy(() -> desk.take(APP, DeskTest::neverAsked))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("too busy");
        assertThat(desk.take(APP, () -> RESULT).status()).isNull();
    }

    @Test
    void applicationsDoNotWaitForEachOthersResults() {
        desk.take(APP, () -> RESULT);
        desk.take(OTHER, () -> RESULT);
        threads.step();
        threads.step();

        assertThat(desk.take(OTHER, DeskTest::neverAsked)).isSameAs(RESULT);
        assertThat(desk.take(APP, DeskTest::neverAsked)).isSameAs(RESULT);
    }

    @Test
    void aClusterThatIsClosedTakesNoMoreWork() {
        threads.shutdown();

        assertThat(desk.take(APP, DeskTest::neverAsked).outcome()).isInstanceOf(Outcome.Requeue.class);
        assertThat(desk.take(APP, DeskTest::neverAsked).outcome()).isInstanceOf(Outcome.Requeue.class);
    }

    private static KubeObject application(String name) {
        return KubeObject.of(new Ref(Keys.APPLICATION, "argocd", name)).with("7", "metadata", "resourceVersion");
    }

    private static PassResult neverAsked() {
        throw new AssertionError("the work was done already");
    }

    /** Runs one task when the test says so. */
    private static final class Steps extends AbstractExecutorService {

        private final Queue<Runnable> tasks = new ArrayDeque<>();
        private boolean closed;

        void step() {
            tasks.remove().run();
        }

        @Override
        public void execute(Runnable task) {
            if (closed) {
                throw new RejectedExecutionException();
            }
            tasks.add(task);
        }

        @Override
        public void shutdown() {
            closed = true;
        }

        @Override
        public List<Runnable> shutdownNow() {
            closed = true;
            return List.copyOf(tasks);
        }

        @Override
        public boolean isShutdown() {
            return closed;
        }

        @Override
        public boolean isTerminated() {
            return closed;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return closed;
        }
    }
}
