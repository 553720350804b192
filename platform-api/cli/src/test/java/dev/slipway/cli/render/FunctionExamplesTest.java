package dev.slipway.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The examples of functions print what they say. {@code -Dgolden.update=true} rewrites what they say. */
class FunctionExamplesTest {

    private static final Path EXAMPLES =
            Path.of("../../examples/functions").toAbsolutePath().normalize();

    private static final Map<String, String> OPTIONS = Map.of(
            "observed.yaml", "-o",
            "required.yaml", "-e",
            "credentials.yaml", "--function-credentials");

    static Stream<String> examples() throws IOException {
        try (Stream<Path> directories = Files.list(EXAMPLES)) {
            return directories
                    .filter(Files::isDirectory)
                    .map(directory -> directory.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesPrintWhatTheySay(String name) throws IOException {
        Path directory = EXAMPLES.resolve(name);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        int status = new CommandLine(new RenderCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments(directory).toArray(String[]::new));

        assertThat(status).as(err.toString()).isZero();
        Path expected = directory.resolve("expected.yaml");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, out.toString());
        }
        assertThat(out.toString()).isEqualTo(Files.readString(expected));
    }

    private static List<String> arguments(Path directory) {
        List<String> arguments = new ArrayList<>();
        for (String file : List.of("xr.yaml", "composition.yaml", "functions.yaml")) {
            arguments.add(directory.resolve(file).toString());
        }
        arguments.add("-r");
        OPTIONS.forEach((file, option) -> {
            if (Files.exists(directory.resolve(file))) {
                arguments.add(option);
                arguments.add(directory.resolve(file).toString());
            }
        });
        return arguments;
    }
}
