package dev.slipway.managed.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptTest {

    private static final KubeObject OBJECT = KubeObject.of(
                    new Ref(new Gvk("things.example.org", "v1", "Thing"), "", "thing"))
            .with("uid-1", "metadata", "uid")
            .with(7L, "metadata", "generation");

    @Test
    void countingStartsAtOneForTheGenerationOfTheObject() {
        assertThat(Attempt.of(OBJECT, "create")).isEqualTo(new Attempt("create", 1, 7));
    }

    @Test
    void attemptIsReadBackAsItWasWritten() {
        Attempt third = new Attempt("create", 3, 5);

        assertThat(Attempt.of(OBJECT.withAnnotation(Annotations.STEP, third.text()), "create"))
                .isEqualTo(third);
    }

    @Test
    void attemptOfAnotherStepDoesNotCount() {
        KubeObject object = OBJECT.withAnnotation(Annotations.STEP, "create/3/5");

        assertThat(Attempt.of(object, "delete")).isEqualTo(new Attempt("delete", 1, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "create", "create/1", "create/x/1", "create/1/2/3", "create//", "///"})
    void damagedAnnotationStartsCountingAgain(String text) {
        assertThat(Attempt.of(OBJECT.withAnnotation(Annotations.STEP, text), "create"))
                .isEqualTo(new Attempt("create", 1, 7));
    }

    @Test
    void identifierIsTheSameForTheSameAttemptAndNewForTheNext() {
        Attempt first = Attempt.of(OBJECT, "create");

        assertThat(first.id(OBJECT).text()).isEqualTo("Thing.things.example.org/uid-1/create/1");
        assertThat(first.next(8).id(OBJECT).text()).endsWith("/create/2");
    }
}
