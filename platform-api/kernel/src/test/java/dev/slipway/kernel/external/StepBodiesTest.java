package dev.slipway.kernel.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StepBodiesTest {

    private static final Gvk INSTANCE = Gvk.of("rds.example.org/v1beta1", "Instance");

    private final StepBodies bodies = new StepBodies();

    @Test
    void findsTheBodyOfAStepWhateverTheVersionOfTheKind() {
        StepBody create = new Always(StepProgress.done());
        bodies.register(INSTANCE, "create", create);

        assertThat(bodies.find(input("rds.example.org/v1beta2", "create"))).containsSame(create);
    }

    @Test
    void keepsStepsAndGroupsApart() {
        bodies.register(INSTANCE, "create", new Always(StepProgress.done()));

        assertThat(bodies.find(input("rds.example.org/v1beta1", "delete"))).isEmpty();
        assertThat(bodies.find(input("other.example.org/v1beta1", "create"))).isEmpty();
    }

    @Test
    void refusesASecondBodyForTheSameStep() {
        bodies.register(INSTANCE, "create", new Always(StepProgress.done()));

        assertThatThrownBy(() -> bodies.register(INSTANCE, "create", new Always(StepProgress.done())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("create");
    }

    @Test
    void foldAnswersForEveryProgress() {
        assertThat(word(StepProgress.done())).isEqualTo("done");
        assertThat(word(StepProgress.waiting("creating", Duration.ofSeconds(3))))
                .isEqualTo("creating");
        assertThat(word(StepProgress.failed(Fault.QUOTA, "ask for more"))).isEqualTo("ask for more");
    }

    private static String word(StepProgress progress) {
        return progress.fold(done -> "done", StepProgress.Waiting::what, StepProgress.Failed::message);
    }

    private static StepInput input(String apiVersion, String step) {
        return new StepInput(step, new Ref(Gvk.of(apiVersion, "Instance"), "", "app-db"), "u1", "");
    }

    private record Always(StepProgress answer) implements StepBody {
        @Override
        public StepProgress begin(StepInput input) {
            return answer;
        }

        @Override
        public StepProgress poll(StepInput input) {
            return answer;
        }
    }
}
