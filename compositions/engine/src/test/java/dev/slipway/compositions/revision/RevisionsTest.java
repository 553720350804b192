package dev.slipway.compositions.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RevisionsTest {

    private static final Gvk COMPOSITION = new Gvk("apiextensions.crossplane.io", "v1", "Composition");

    private final KubeObject composition = composition("one");

    @Test
    void theFirstRevisionCarriesSpecLabelsAndOwner() {
        KubeObject first = Revisions.of(composition, List.of()).next();

        assertThat(first.name()).matches("boxes-[0-9a-f]{7}");
        assertThat(first.label("crossplane.io/composition-name")).hasValue("boxes");
        assertThat(first.label("crossplane.io/composition-hash"))
                .hasValueSatisfying(hash -> assertThat(hash).matches("[0-9a-f]{63}"));
        assertThat(first.label("channel")).hasValue("stable");
        assertThat(first.at("spec", "revision")).hasValue(1L);
        assertThat(first.at("spec", "content")).hasValue("one");
        assertThat(first.controller())
                .hasValueSatisfying(owner -> assertThat(owner.uid()).isEqualTo("uid-1"));
    }

    @Test
    void everyPartOfTheCompositionThatUpstreamHashesCounts() {
        CompositionHash plain = CompositionHash.of(composition);

        assertThat(CompositionHash.of(composition).label()).isEqualTo(plain.label());
        assertThat(List.of(
                        composition("two"),
                        composition.withLabel("channel", "canary"),
                        composition.withAnnotation("note", "x")))
                .extracting(other -> CompositionHash.of(other).label())
                .doesNotHaveDuplicates()
                .doesNotContain(plain.label());
    }

    @Test
    void theCurrentRevisionIsFoundByItsHash() {
        KubeObject first = Revisions.of(composition, List.of()).next();
        Revisions changed = Revisions.of(composition("two"), List.of(first));

        assertThat(Revisions.of(composition, List.of(first)).current()).hasValue(first);
        assertThat(changed.current()).isEmpty();
        assertThat(changed.next().at("spec", "revision")).hasValue(2L);
    }

    @Test
    void revisionsOfOthersAndThoseWithoutOwnerDoNotCount() {
        KubeObject foreign = revision("other", 9, Map.of());
        KubeObject orphan = revision("boxes", 7, Map.of()).without("metadata", "ownerReferences");
        Revisions revisions = Revisions.of(composition, List.of(foreign, orphan, revision("boxes", 2, Map.of())));

        assertThat(revisions.highest()).isEqualTo(2);
        assertThat(revisions.unowned()).containsExactly(orphan);
    }

    @Test
    void automaticTakesTheNewestOfItsChannel() {
        List<KubeObject> all = List.of(
                revision("boxes", 1, Map.of("channel", "stable")),
                revision("boxes", 2, Map.of("channel", "stable")),
                revision("boxes", 3, Map.of("channel", "canary")));

        assertThat(choose(false, null, Map.of(), all)).isEqualTo(3);
        assertThat(choose(false, "boxes-1", Map.of("channel", "stable"), all)).isEqualTo(2);
    }

    @Test
    void manualStaysAndKnowsNoChannel() {
        List<KubeObject> all = List.of(
                revision("boxes", 1, Map.of("channel", "stable")), revision("boxes", 2, Map.of("channel", "canary")));

        assertThat(choose(true, "boxes-1", Map.of(), all)).isEqualTo(1);
        assertThat(choose(true, null, Map.of("channel", "stable"), all)).isEqualTo(2);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> choose(true, "boxes-9", Map.of(), List.of()))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("revision \"boxes-9\" of composition \"boxes\" does not exist");
        assertThatThrownBy(() -> choose(false, null, Map.of("channel", "none"), List.of()))
                .hasMessageContaining("{channel=none}");
        assertThatThrownBy(() -> choose(false, null, Map.of(), List.of())).hasMessageContaining("no revision yet");
    }

    private long choose(boolean manual, String named, Map<String, Object> labels, List<KubeObject> all) {
        KubeObject chosen = new RevisionChoice(manual, Optional.ofNullable(named), labels).of(composition, all);
        return Revisions.number(chosen);
    }

    private static KubeObject composition(String content) {
        return KubeObject.of(new Ref(COMPOSITION, "", "boxes"))
                .with("uid-1", "metadata", "uid")
                .withLabel("channel", "stable")
                .with(content, "spec", "content");
    }

    private KubeObject revision(String of, long number, Map<String, String> labels) {
        KubeObject revision = KubeObject.of(new Ref(Revisions.REVISION, "", of + "-" + number))
                .with(labels, "metadata", "labels")
                .withLabel("crossplane.io/composition-name", of)
                .with(number, "spec", "revision");
        return revision.with(List.of(Revisions.of(composition, List.of()).owner()), "metadata", "ownerReferences");
    }
}
