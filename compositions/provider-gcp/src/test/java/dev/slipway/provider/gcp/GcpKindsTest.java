package dev.slipway.provider.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.declared.Shape;
import dev.slipway.declared.testkit.KindDocs;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.kind.Reference;
import dev.slipway.provider.gcp.resource.GcpResource;
import dev.slipway.runtime.crd.Crds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every kind, whatever it is. */
public class GcpKindsTest {

    private static final Path PAGE = Path.of("../../docs/gcp.md");
    private static final String BEGIN = "<!-- kinds: written by GcpKindsTest with -Ddocs.update=true -->\n";
    private static final String END = "<!-- end of kinds -->\n";

    private static final GcpProvider PROVIDER = new GcpProvider();

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    /** Return the kinds; also for tests that need what is not public. */
    public static Stream<GcpResource<?, ?>> resources() {
        return GcpProvider.resources().stream();
    }

    @ParameterizedTest
    @MethodSource("resources")
    void everyParameterHasOneRole(GcpResource<?, ?> resource) {
        Shape<?, ?> shape = resource.shape();
        List<String> named = new ArrayList<>(shape.secretFields());
        Arrays.stream(Shape.Role.values()).forEach(role -> named.addAll(shape.in(role)));
        named.removeIf(field -> field.contains("."));
        Set<String> parameters = new TreeSet<>(shape.names());
        parameters.removeAll(Set.of("labels", "resourceLabels"));

        assertThat(named).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(parameters);
    }

    @Test
    void everyKindIsServedInBothScopes() {
        List<String> served = Crds.all().stream()
                .map(crd -> crd.text("spec", "group").orElse("") + "/"
                        + crd.text("spec", "names", "kind").orElse(""))
                .toList();
        List<String> kinds = PROVIDER.kinds().stream()
                .map(ManagedKind::gvks)
                .flatMap(List::stream)
                .map(gvk -> gvk.group() + "/" + gvk.kind())
                .toList();

        assertThat(served.stream()
                        .filter(kind -> kind.matches("\\w+\\.gcp\\.(m\\.)?upbound\\.io/.*"))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void referencesToKindsOfThisProviderLeadSomewhere() {
        Set<Gvk> known = new TreeSet<>();
        PROVIDER.kinds().forEach(kind -> known.addAll(kind.gvks()));

        PROVIDER.kinds().stream()
                .flatMap(kind -> kind.references().stream())
                .map(Reference::target)
                .filter(target -> known.stream().anyMatch(kind -> kind.sameKind(target)))
                .forEach(target -> assertThat(known).contains(target));
    }

    @Test
    void documentationNamesEveryKindAndField() throws IOException {
        String page = Files.readString(PAGE);
        String written = page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
                + KindDocs.of("Google", PROVIDER.kinds())
                + "\n"
                + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(PAGE, written);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/gcp.md is stale; -Ddocs.update=true rewrites it")
                .isEqualTo(written);
    }
}
