package dev.slipway.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.declared.DeclaredKind;
import dev.slipway.declared.Shape;
import dev.slipway.declared.testkit.KindDocs;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.runtime.crd.Crds;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
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
class AwsKindsTest {

    private static final Path PAGE = Path.of("../../docs/aws.md");
    private static final String BEGIN = "<!-- kinds: written by AwsKindsTest with -Ddocs.update=true -->\n";
    private static final String END = "<!-- end of kinds -->\n";

    /** Every kind has these, and they do the same everywhere. */
    private static final Set<String> COMMON = Set.of("region", "tags");

    private static final AwsProvider PROVIDER = new AwsProvider();

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    static Stream<AwsResource<?, ?>> resources() {
        return AwsProvider.resources().stream();
    }

    @ParameterizedTest
    @MethodSource("resources")
    void everyParameterHasOneRole(AwsResource<?, ?> resource) {
        Shape<?, ?> shape = resource.shape();
        List<String> named = new ArrayList<>(shape.secretFields());
        Arrays.stream(Shape.Role.values()).forEach(role -> named.addAll(shape.in(role)));
        named.removeIf(field -> field.contains("."));
        Set<String> parameters = new TreeSet<>(Arrays.stream(shape.parameters().getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
        parameters.removeAll(COMMON);

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

        assertThat(served).containsAll(kinds);
        assertThat(served.stream()
                        .filter(kind -> kind.matches("\\w+\\.aws\\.(m\\.)?upbound\\.io/.*"))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void referencesOfOneProviderLeadSomewhere() {
        Set<Gvk> known = new TreeSet<>();
        PROVIDER.kinds().forEach(kind -> known.addAll(kind.gvks()));

        PROVIDER.kinds().stream()
                .filter(DeclaredKind.class::isInstance)
                .flatMap(kind -> kind.references().stream())
                .map(reference -> reference.target())
                .filter(target -> known.stream().anyMatch(kind -> kind.sameKind(target)))
                .forEach(target -> assertThat(known).contains(target));
    }

    @Test
    void documentationNamesEveryKindAndField() throws IOException {
        String page = Files.readString(PAGE);
        String written = page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
                + KindDocs.of("AWS", PROVIDER.kinds())
                + "\n"
                + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(PAGE, written);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/aws.md is stale; -Ddocs.update=true rewrites it")
                .isEqualTo(written);
    }
}
