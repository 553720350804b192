package dev.slipway.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.template.exec.Options;
import dev.slipway.template.exec.Template;
import dev.slipway.template.format.GoJson;
import dev.slipway.template.sprig.Sprig;
import dev.slipway.template.yaml.GoYaml;
import dev.slipway.template.yaml.YamlDialect;
import dev.slipway.template.yaml.YamlException;
import dev.slipway.template.yaml.YamlReader;
import dev.slipway.template.yaml.YamlWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Templates of our own with what Go's text/template 1.26, Sprig 3.3, yaml.v3 and sigs.k8s.io/yaml 1.6 make of them, in
 * {@code golden/}: the output, or the whole error.
 */
class GoldenTest {

    /** Among them every function of Sprig with no, wrong, and too many arguments. */
    private static final List<String> TABLES = List.of(
            "language.json", "idioms.json", "arguments.json", "dates.json", "sprig.json", "semver.json", "yaml.json");

    private static final Functions FUNCTIONS = Sprig.functions(Clock.systemUTC(), new SecureRandom())
            .with("include", "string any", a -> a.rendering().include(a.text(0), a.any(1)))
            .with("toYaml", "any", a -> YamlWriter.write(a.any(0), YamlDialect.V3))
            .with("kYaml", "any", a -> GoYaml.write(a.any(0)))
            .with("fromYaml", "string", a -> read(a.text(0)));

    private static @Nullable Object read(String yaml) {
        try {
            return YamlReader.read(yaml, YamlDialect.V3);
        } catch (YamlException invalid) {
            throw new FunctionException(invalid.getMessage());
        }
    }

    @TestFactory
    Stream<DynamicContainer> isAsGoMakesIt() throws Exception {
        List<DynamicContainer> tables = new ArrayList<>();
        for (String table : TABLES) {
            tables.add(DynamicContainer.dynamicContainer(table, tests(table)));
        }
        return tables.stream();
    }

    private static Stream<DynamicTest> tests(String file) throws Exception {
        Map<?, ?> golden = (Map<?, ?>) decoded(file);
        List<?> cases = (List<?>) golden.get("cases");
        assertThat(cases).hasSizeGreaterThan(50);
        return cases.stream()
                .map(one -> (Map<?, ?>) one)
                .map(one -> DynamicTest.dynamicTest(
                        String.valueOf(one.get("template")), () -> check(one, golden.get("data"))));
    }

    private static @Nullable Object decoded(String file) throws Exception {
        try (InputStream stream = GoldenTest.class.getResourceAsStream("/golden/" + file)) {
            String json = new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
            return GoJson.decode(json);
        } catch (IOException problem) {
            throw new IllegalStateException(file, problem);
        }
    }

    private static void check(Map<?, ?> one, @Nullable Object shared) {
        // Each case gets its own copy, because set and merge change what they are given.
        Object data = GoJson.throughJson(one.containsKey("data") ? one.get("data") : shared);
        String output;
        try {
            output = Template.parse("t", String.valueOf(one.get("template")), FUNCTIONS, options(one))
                    .execute(data);
        } catch (TemplateException problem) {
            assertThat(problem.getMessage()).isEqualTo(one.get("error"));
            return;
        }
        assertThat(output).isEqualTo(one.get("output"));
    }

    private static Options options(Map<?, ?> one) {
        Options options = Options.standard();
        if (one.get("delimiters") instanceof List<?> delimiters) {
            options = options.withDelimiters(String.valueOf(delimiters.get(0)), String.valueOf(delimiters.get(1)));
        }
        if (one.get("options") instanceof List<?> given) {
            for (Object option : given) {
                options = options.with(String.valueOf(option));
            }
        }
        return options;
    }
}
