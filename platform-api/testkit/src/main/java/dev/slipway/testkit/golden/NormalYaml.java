package dev.slipway.testkit.golden;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** YAML text with keys in order and one quoting style, so that only a difference in meaning is a difference. */
final class NormalYaml {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private NormalYaml() {}

    static String of(String yaml) {
        var text = new StringBuilder();
        try (var documents = YAML.readerFor(Object.class).<Object>readValues(yaml)) {
            while (documents.hasNextValue()) {
                text.append(write(documents.nextValue()));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("not YAML: " + yaml, e);
        }
    }

    private static String write(Object document) throws JsonProcessingException {
        return YAML.writeValueAsString(document);
    }
}
