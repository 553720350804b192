package dev.slipway.portal.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionsTest {

    private static List<KubeObject> objects(String yaml) {
        return Json.parseYaml(yaml).stream().map(KubeObject::of).toList();
    }

    private static final List<KubeObject> XRDS = objects("""
            kind: CompositeResourceDefinition
            spec:
              group: example.org
              names: {kind: XThing}
              claimNames: {kind: Thing}
              versions: [{name: v1alpha1}, {name: v1, referenceable: true}]
            ---
            kind: CompositeResourceDefinition
            spec: {group: example.org, names: {kind: Plain}, versions: [{name: v2}]}
            ---
            kind: CompositeResourceDefinition
            spec: {group: example.org, names: {kind: Broken}}
            """);

    @Test
    void claimsAreOfDefinitionsThatOfferThem() {
        assertThat(Definitions.claims(XRDS)).containsExactly(new Gvk("example.org", "v1", "Thing"));
    }

    @Test
    void compositesAreOfTheVersionThatIsReferencedOrTheOnlyOne() {
        assertThat(Definitions.composites(XRDS))
                .containsExactlyInAnyOrder(
                        new Gvk("example.org", "v1", "XThing"), new Gvk("example.org", "v2", "Plain"));
    }

    @Test
    void managedResourcesAreAllKindsOfThatCategoryInTheVersionThatIsWatchedOrStored() {
        List<KubeObject> crds = objects("""
                spec:
                  group: aws.example.org
                  names: {kind: Bucket, categories: [crossplane, managed]}
                  versions: [{name: v1beta2, storage: true}, {name: v1beta1}]
                ---
                spec:
                  group: aws.example.org
                  names: {kind: Queue, categories: [managed]}
                  versions: [{name: v1alpha1}, {name: v1, storage: true}]
                ---
                spec: {group: example.org, names: {kind: Thing}, versions: [{name: v1, storage: true}]}
                """);
        Gvk bucket = new Gvk("aws.example.org", "v1beta1", "Bucket");
        Gvk queue = new Gvk("aws.example.org", "v1", "Queue");
        List<Gvk> watched = List.of(bucket, new Gvk("example.org", "v1", "Thing"));
        assertThat(Definitions.managed(crds, watched, 10)).containsExactly(queue, bucket);
        assertThat(Definitions.managed(crds, watched, 1)).containsExactly(bucket);
        assertThat(Definitions.served(crds, "aws.example.org", "Queue")).contains(queue);
        assertThat(Definitions.served(crds, "example.org", "Queue")).isEmpty();
    }

    @Test
    void anUnknownSetIsAnsweredWithThoseThereAre() {
        assertThat(ResourceSet.of("claims")).isEqualTo(ResourceSet.CLAIMS);
        assertThatThrownBy(() -> ResourceSet.of("pods"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("claims, composites");
    }
}
