package dev.slipway.managed.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotationsTest {

    private static final String DAY = "2026-03-01T";

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "10:00,'','',true,the end of the creation is unknown",
        "10:00,10:01,'',false,it succeeded",
        "10:00,'',10:01,false,it failed",
        "10:00,10:00,'',false,it succeeded within the second",
        "10:00,09:00,'',true,an earlier creation succeeded and this one is new",
        "10:00,'',09:00,true,an earlier creation failed and this one is new",
        "'',10:00,'',false,nothing was begun",
        "'','','',false,nothing was ever done",
    })
    void creationIsPendingWhenItsEndIsNotRecorded(
            String pending, String succeeded, String failed, boolean expected, String why) {
        KubeObject object = KubeObject.of(Map.of("kind", "Thing"));
        object = at(object, "crossplane.io/external-create-pending", pending);
        object = at(object, "crossplane.io/external-create-succeeded", succeeded);
        object = at(object, "crossplane.io/external-create-failed", failed);

        assertThat(Annotations.isCreationPending(object)).as(why).isEqualTo(expected);
    }

    private static KubeObject at(KubeObject object, String annotation, String time) {
        return time.isEmpty() ? object : object.withAnnotation(annotation, DAY + time + ":00Z");
    }

    @Test
    void unreadableTimeHoldsNothingUp() {
        KubeObject object = KubeObject.of(Map.of("kind", "Thing")).withAnnotation(Annotations.PENDING, "yesterday");

        assertThat(Annotations.time(object, Annotations.PENDING)).isEmpty();
        assertThat(Annotations.isCreationPending(object)).isFalse();
    }
}
