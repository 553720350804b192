package dev.slipway.provider.gcp.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.declared.DeclaredKind;
import dev.slipway.provider.gcp.GcpProvider;
import java.util.List;
import org.junit.jupiter.api.Test;

class KindCasesTest {

    @Test
    void noKindIsLeftOut() {
        try (var provider = new GcpProvider()) {
            List<String> kinds = provider.kinds().stream()
                    .filter(DeclaredKind.class::isInstance)
                    .map(kind ->
                            ((DeclaredKind<?, ?>) kind).shape().parameters().getName())
                    .toList();

            assertThat(KindCases.all()
                            .map(kind -> kind.resource.shape().parameters().getName())
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(kinds);
        }
    }
}
