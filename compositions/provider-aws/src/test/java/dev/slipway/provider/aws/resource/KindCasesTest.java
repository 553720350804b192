package dev.slipway.provider.aws.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.declared.DeclaredKind;
import dev.slipway.provider.aws.AwsProvider;
import java.util.List;
import org.junit.jupiter.api.Test;

class KindCasesTest {

    @Test
    void noKindIsLeftOut() {
        try (var provider = new AwsProvider()) {
            List<String> kinds = provider.kinds().stream()
                    .filter(DeclaredKind.class::isInstance)
                    .map(kind ->
                            ((DeclaredKind<?, ?>) kind).shape().parameters().getName())
                    .toList();

            assertThat(KindCases.all()
                            .map(kind -> kind.resource.shape().parameters().getName())
                            .distinct()
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(kinds);
        }
    }
}
