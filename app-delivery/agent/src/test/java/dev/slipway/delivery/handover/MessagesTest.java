package dev.slipway.delivery.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.delivery.action.Impact;
import dev.slipway.delivery.handover.message.ApplicationReport;
import dev.slipway.delivery.handover.message.Artifact;
import dev.slipway.delivery.handover.message.HandedApplication;
import dev.slipway.delivery.handover.message.HandedOperation;
import dev.slipway.delivery.handover.message.HandedRevision;
import dev.slipway.delivery.handover.message.HandedSources;
import dev.slipway.delivery.handover.message.Happenings;
import dev.slipway.delivery.handover.message.ObjectAnswer;
import dev.slipway.delivery.handover.message.ObjectQuestion;
import dev.slipway.delivery.handover.message.Verdicts;
import dev.slipway.delivery.source.BrokenFile;
import dev.slipway.delivery.source.Manifest;
import dev.slipway.delivery.source.Origin;
import dev.slipway.delivery.source.RenderedSources;
import dev.slipway.delivery.source.Rendering;
import dev.slipway.kernel.journal.Entry;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What one end writes, the other reads, also when it is of another version. */
class MessagesTest {

    private static final Ref MAP = new Ref(Gvk.of("v1", "ConfigMap"), "shop", "a");

    @Test
    void artifactsCarryObjectsFilesAndNotes() {
        KubeObject object = KubeObject.of(MAP).with(Map.of("n", 1L, "x", 1.5), "data");
        RenderedSources sources = new RenderedSources(
                List.of("Directory"),
                new Rendering(
                        List.of(new Manifest(object, new Origin("a.yaml", 3))),
                        List.of(new BrokenFile("b.yaml", "line 1")),
                        List.of("left out")));

        byte[] bytes = Artifact.of(sources).bytes();

        assertThat(Artifact.of(bytes).rendered()).isEqualTo(sources);
        assertThat(Artifact.of(Artifact.of(bytes).rendered()).bytes()).isEqualTo(bytes);
    }

    @Test
    void applicationsCarryAllThatIsToBeDone() {
        HandedApplication handed = new HandedApplication(
                KubeObject.of(MAP).tree(),
                false,
                new HandedSources("abc", List.of(new HandedRevision("1", "me", "why", "2026-03-01T10:00:00Z"))),
                new HandedOperation("id", Map.of("sync", Map.of("prune", true)), null, ""),
                new Verdicts(Map.of(Verdicts.key(MAP), "no"), "closed", "", "", "system:serviceaccount:a:b"),
                "hard@now");

        assertThat(HandedApplication.of(handed.bytes())).isEqualTo(handed);
    }

    @Test
    void absentPartsAndUnknownFieldsDoNoHarm() {
        HandedApplication least =
                HandedApplication.of("{\"later\":1,\"application\":{}}".getBytes(StandardCharsets.UTF_8));
        ApplicationReport empty = ApplicationReport.of("{}".getBytes(StandardCharsets.UTF_8));

        assertThat(least.operation()).isEqualTo(HandedOperation.NONE);
        assertThat(least.verdicts()).isEqualTo(Verdicts.NONE);
        assertThat(empty.status()).isEmpty();
        assertThat(empty.gone()).isFalse();
    }

    @Test
    void happeningsBecomeEntriesOfTheirCluster() {
        Entry entry = new Entry(Instant.parse("2026-03-01T10:00:00Z"), "url@1", MAP, "uid", "Pruned", "pruned");

        Happenings read = Happenings.of(Happenings.of(List.of(entry)).bytes());

        assertThat(read.in("edge")).singleElement().satisfies(told -> {
            assertThat(told.object()).isEqualTo(MAP);
            assertThat(told.correlation()).isEqualTo("url@1");
            assertThat(told.message()).isEqualTo("pruned (cluster edge)");
        });
    }

    @Test
    void happeningsThatCannotBeReadOrAreTooManyAreRefused() {
        Entry entry = new Entry(Instant.EPOCH, "", MAP, "", "Pruned", "");
        byte[] many = Happenings.of(Collections.nCopies(1_001, entry)).bytes();
        byte[] broken = "{\"lines\":[{\"at\":\"never\"}]}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Happenings.of(many)).hasMessageContaining("1000");
        assertThatThrownBy(() -> Happenings.of(broken).in("edge")).hasMessageContaining("cannot be read");
    }

    @Test
    void questionsCarryWhatIsTakenAwayToo() {
        Map<String, Object> away = new HashMap<>();
        away.put("paused", null);
        Impact patch = new Impact(Impact.Verb.PATCH, KubeObject.of(MAP), Map.of("spec", away));
        Impact create = new Impact(Impact.Verb.CREATE, KubeObject.of(MAP).with("1", "data", "key"), Map.of());
        ObjectQuestion writing = ObjectQuestion.writing(MAP, List.of(patch, create), Optional.of("system:me"));

        ObjectQuestion read = ObjectQuestion.of(writing.bytes());

        assertThat(read).isEqualTo(writing);
        assertThat(read.impacts()).containsExactly(patch, create);
        assertThat(ObjectQuestion.of(ObjectQuestion.reading(MAP, List.of(MAP)).bytes())
                        .objects())
                .containsExactly(MAP);
        assertThatThrownBy(() -> ObjectQuestion.of("{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("Application");
    }

    @Test
    void answersCarryObjectsOrWhatFailed() {
        ObjectAnswer read = ObjectAnswer.of(List.of(KubeObject.of(MAP)), List.of(MAP));
        ObjectAnswer denied = ObjectAnswer.failed(new FaultException(Fault.DENIED, "no right"));

        assertThat(ObjectAnswer.of(read.bytes()).orFail()).isEqualTo(read);
        assertThatThrownBy(() -> ObjectAnswer.of(denied.bytes()).orFail())
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.DENIED))
                .hasMessageContaining("no right");
        assertThatThrownBy(() -> new ObjectAnswer(List.of(), List.of(), "OF_A_LATER_VERSION", "why").orFail())
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.INTERNAL));
    }
}
