package dev.slipway.runtime.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObjectStoreTest {

    private static final Index BY_COLOUR =
            Index.of(object -> object.label("colour").map(List::of).orElse(List.of()));

    private final ObjectStore store = new ObjectStore(object -> {});

    private void show(String name, String colour, int version) {
        GenericKubernetesResource resource = new GenericKubernetesResource();
        resource.setApiVersion("test/v1");
        resource.setKind("Thing");
        resource.setMetadata(new ObjectMetaBuilder()
                .withNamespace("here")
                .withName(name)
                .withUid(name)
                .withResourceVersion(Integer.toString(version))
                .addToLabels("colour", colour)
                .build());
        store.put("here/" + name, resource);
    }

    private static KubeObject written(String name, String colour, int version) {
        return KubeObject.of(Map.of(
                "apiVersion", "test/v1",
                "kind", "Thing",
                "metadata",
                        Map.of(
                                "namespace",
                                "here",
                                "name",
                                name,
                                "uid",
                                name,
                                "resourceVersion",
                                Integer.toString(version),
                                "labels",
                                Map.of("colour", colour))));
    }

    private List<String> coloured(String colour) {
        return names(store.objects(BY_COLOUR, colour));
    }

    private static List<String> names(Collection<KubeObject> objects) {
        return objects.stream().map(KubeObject::name).sorted().toList();
    }

    @Test
    void anIndexFollowsWhatObjectsSay() {
        show("a", "red", 1);
        show("b", "red", 2);
        assertThat(coloured("red")).containsExactly("a", "b");
        show("c", "red", 3);
        show("a", "blue", 4);
        assertThat(coloured("red")).containsExactly("b", "c");
        assertThat(coloured("blue")).containsExactly("a");
        store.remove("here/b");
        assertThat(coloured("red")).containsExactly("c");
        assertThat(coloured("green")).isEmpty();
    }

    @Test
    void whatWasWrittenFromHereIsFoundBeforeItIsShown() {
        show("a", "red", 1);
        store.learn(written("a", "blue", 5));
        store.learn(written("new", "blue", 6));
        assertThat(coloured("red")).isEmpty();
        assertThat(coloured("blue")).containsExactly("a", "new");
        assertThat(names(store.objects())).containsExactly("a", "new");
        show("new", "blue", 6);
        show("a", "green", 7);
        assertThat(coloured("blue")).containsExactly("new");
        assertThat(names(store.objects())).containsExactly("a", "new");
    }

    @Test
    void whatHasGoneIsFoundNoMore() {
        store.learn(written("a", "red", 1));
        show("a", "red", 1);
        store.remove("here/a");
        assertThat(coloured("red")).isEmpty();
        assertThat(store.objects()).isEmpty();
    }
}
