package dev.slipway.terraform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.api.terraform.TerraformSpec;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import dev.slipway.terraform.input.Inputs;
import dev.slipway.terraform.state.Sealed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies on disk while a plan waits. */
class SafeTest {

    private static final String SECRET = "hunter2-long";
    private static final TerraformSpec SPEC = Json.convert(Map.of("path", "stack"), TerraformSpec.class);

    @TempDir
    Path root;

    private final Safe safe = new Safe(() -> new Sealed(Redacted.of(new byte[32])));
    private final Inputs inputs = new Inputs(
            Redacted.of(Map.of("password", SECRET)),
            Redacted.of(Map.of("key.pem", SECRET)),
            Redacted.of(Map.of(".netrc", SECRET)),
            Redacted.of("{\"token\": \"" + SECRET + "\"}"),
            Redacted.of(Map.of()),
            Redacted.of(Map.of()),
            Redacted.of(Map.of("token", SECRET)),
            Redacted.of(List.of(SECRET)));
    private Workplace place = Workplace.of(Path.of(""), SPEC);

    @BeforeEach
    void furnish() throws IOException {
        place = workplace("1");
    }

    private Workplace workplace(String number) throws IOException {
        Workplace made = Workplace.of(root.resolve("uid").resolve(number), SPEC);
        Files.createDirectories(made.module().resolve(".terraform"));
        Files.writeString(made.module().resolve("main.tf.tpl"), "# {{ .password }}");
        made.furnish(inputs, SPEC);
        Files.writeString(made.plan(), "plan with " + SECRET);
        Files.writeString(made.module().resolve(".terraform/terraform.tfstate"), SECRET);
        return made;
    }

    private List<Path> holdingSecrets() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(SafeTest::holdsSecret)
                    .toList();
        }
    }

    private static boolean holdsSecret(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(SECRET);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void settingsOfTheBackendAreJsonAsTheirNameSays() throws IOException {
        Path file = place.root().resolve("slipway.tfbackend.json");
        assertThat(Json.tree(Files.readAllBytes(file))).isEqualTo(Map.of("token", SECRET));
    }

    @Test
    void nothingSecretLiesInTheClearAndAllOfItComesBack() throws IOException {
        assertThat(holdingSecrets()).hasSize(8);
        safe.putAway(place, inputs);
        assertThat(holdingSecrets()).isEmpty();
        safe.takeOut(place);
        place.furnish(inputs, SPEC);
        assertThat(Files.readString(place.plan())).isEqualTo("plan with " + SECRET);
        assertThat(holdingSecrets()).hasSize(8);
        safe.empty(place, inputs);
        assertThat(holdingSecrets()).isEmpty();
        safe.takeOut(place);
        assertThat(place.plan()).doesNotExist();
    }

    @Test
    void aDamagedPlanOrOneOfAnotherRunIsPlannedAnew() throws IOException {
        safe.putAway(place, inputs);
        Workplace other = workplace("2");
        safe.putAway(other, inputs);
        Path mine = place.root().resolve("saved.tfplan.sealed");
        Files.copy(
                other.root().resolve("saved.tfplan.sealed"), mine, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> safe.takeOut(place))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.CONFLICT))
                .hasMessageContaining("planning again");
        Files.write(mine, new byte[] {1});
        assertThatThrownBy(() -> safe.takeOut(place)).hasMessageContaining("damaged");
    }
}
