package dev.slipway.testkit.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The documents of a YAML text as Kubernetes objects; empty documents are left out. */
final class Documents {

    private Documents() {}

    /** As they stand: nothing is added or lost, whatever the kind. */
    static List<GenericKubernetesResource> of(String yaml) {
        return of(yaml, GenericKubernetesResource.class);
    }

    static <T> List<T> of(String yaml, Class<T> type) {
        var documents = new ArrayList<T>();
        try (var values = new YAMLMapper().readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            while (values.hasNextValue()) {
                var value = values.nextValue();
                if (value != null && value.isObject()) {
                    documents.add(Serialization.unmarshal(value.toString(), type));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("not YAML: " + yaml, e);
        }
        return documents;
    }
}
