package dev.slipway.compositions.xr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.compositions.composite.Machinery;
import dev.slipway.compositions.definition.Definition;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompositionChoiceTest {

    private static final Gvk KIND = Gvk.of("example.org/v1", "XDatabase");
    private static final KubeObject XR = KubeObject.of(new Ref(KIND, "", "db-1"));
    private static final KubeObject XRD = KubeObject.of(
                    new Ref(Gvk.of("apiextensions.crossplane.io/v1", "CompositeResourceDefinition"), "", "xdatabases"))
            .with("example.org", "spec", "group")
            .with(Map.of("kind", "XDatabase", "plural", "xdatabases"), "spec", "names")
            .with(List.of(Map.of("name", "v1", "served", true, "referenceable", true)), "spec", "versions");

    private static final List<KubeObject> ALL = List.of(
            composition("local", KIND).withLabel("tier", "small"),
            composition("aws", KIND).withLabel("tier", "large").withLabel("region", "eu"),
            composition("gcp", KIND).withLabel("tier", "large"),
            composition("another", Gvk.of("example.org/v1", "XCluster")));

    @Test
    void theNamedOneIsTaken() {
        assertThat(chosen(XRD, XR.with("gcp", "spec", "compositionRef", "name")))
                .isEqualTo("gcp");
    }

    @Test
    void theEnforcedOneWinsOverTheNamedOne() {
        KubeObject enforcing = XRD.with("local", "spec", "enforcedCompositionRef", "name");

        assertThat(chosen(enforcing, XR.with("gcp", "spec", "compositionRef", "name")))
                .isEqualTo("local");
    }

    @Test
    void labelsSelectTheFirstByName() {
        assertThat(chosen(XRD, selecting(Map.of("tier", "large")))).isEqualTo("aws");
        assertThat(chosen(XRD, selecting(Map.of("tier", "large", "region", "eu"))))
                .isEqualTo("aws");
    }

    @Test
    void labelsWinOverTheDefault() {
        KubeObject withDefault = XRD.with("local", "spec", "defaultCompositionRef", "name");

        assertThat(chosen(withDefault, selecting(Map.of("tier", "large")))).isEqualTo("aws");
        assertThat(chosen(withDefault, XR)).isEqualTo("local");
    }

    @Test
    void withoutAnyHintTheFirstCompatibleOneByNameIsTaken() {
        assertThat(chosen(XRD, XR)).isEqualTo("aws");
    }

    @Test
    void modernCompositeResourcesSayItUnderTheirMachinery() {
        KubeObject modern = XR.with("gcp", "spec", "crossplane", "compositionRef", "name");

        assertThat(new CompositionChoice(Definition.of(XRD), Machinery.MODERN, ALL)
                        .of(modern)
                        .name())
                .isEqualTo("gcp");
    }

    @Test
    void aMissingOneIsNamedWithWhatThereIs() {
        refused(XR.with("azure", "spec", "compositionRef", "name"), Fault.NOT_FOUND, "\"azure\"", "aws, gcp, local");
    }

    @Test
    void oneForAnotherKindIsRefused() {
        refused(XR.with("another", "spec", "compositionRef", "name"), Fault.INVALID, "XCluster", "XDatabase");
    }

    @Test
    void labelsThatNobodyHasAreNamed() {
        refused(selecting(Map.of("tier", "huge")), Fault.NOT_FOUND, "{tier=huge}");
    }

    private static void refused(KubeObject xr, Fault fault, String... parts) {
        assertThatThrownBy(() -> chosen(XRD, xr))
                .isInstanceOfSatisfying(FaultException.class, thrown -> assertThat(thrown.fault())
                        .isEqualTo(fault))
                .hasMessageContainingAll(parts);
    }

    private static String chosen(KubeObject xrd, KubeObject xr) {
        return new CompositionChoice(Definition.of(xrd), Machinery.LEGACY, ALL)
                .of(xr)
                .name();
    }

    private static KubeObject selecting(Map<String, String> labels) {
        return XR.with(labels, "spec", "compositionSelector", "matchLabels");
    }

    private static KubeObject composition(String name, Gvk composite) {
        return KubeObject.of(new Ref(Gvk.of("apiextensions.crossplane.io/v1", "Composition"), "", name))
                .with(composite.apiVersion(), "spec", "compositeTypeRef", "apiVersion")
                .with(composite.kind(), "spec", "compositeTypeRef", "kind");
    }
}
