package dev.slipway.cli.render;

import dev.slipway.compositions.pipeline.PipelineResult.StepResult;
import dev.slipway.compositions.render.RenderInput;
import dev.slipway.compositions.render.RenderOutput;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The documents that a render prints, each as YAML: the composite resource, what it is composed of, what was said. */
final class RenderedStream {

    private static final String API_VERSION = "render.crossplane.io/v1beta1";

    private final RenderInput input;
    private final RenderOutput output;

    RenderedStream(RenderInput input, RenderOutput output) {
        this.input = input;
        this.output = output;
    }

    List<String> resources(boolean fullXr) {
        List<String> documents = new ArrayList<>();
        KubeObject composite = output.composite();
        if (composite != null) {
            documents.add(document((fullXr ? full(composite) : composite).tree()));
        }
        output.composed().forEach(object -> documents.add(document(object.tree())));
        return documents;
    }

    private KubeObject full(KubeObject written) {
        Map<String, Object> spec = new LinkedHashMap<>(input.composite().map("spec"));
        written.map("spec").forEach((key, value) -> spec.merge(key, value, RenderedStream::merged));
        return input.composite().with(spec, "spec").with(written.map("status"), "status");
    }

    /** Machinery of modern composite resources lies in one object, of which only the references were written. */
    private static Object merged(Object given, Object written) {
        if (given instanceof Map<?, ?> old && written instanceof Map<?, ?> fresh) {
            Map<Object, Object> both = new LinkedHashMap<>(old);
            both.putAll(fresh);
            return both;
        }
        return written;
    }

    List<String> results() {
        return output.results().stream().map(RenderedStream::result).toList();
    }

    private static String result(StepResult said) {
        Map<String, Object> document = header("Result");
        document.put("severity", "SEVERITY_" + said.result().severity());
        document.put("step", said.step());
        if (!said.result().reason().isEmpty()) {
            document.put("reason", said.result().reason());
        }
        document.put("message", said.result().message());
        return document(document);
    }

    String context() {
        Map<String, Object> document = header("Context");
        document.put("fields", output.context());
        return document(document);
    }

    private static Map<String, Object> header(String kind) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("apiVersion", API_VERSION);
        document.put("kind", kind);
        return document;
    }

    private static String document(Map<String, Object> tree) {
        return "---\n" + Json.toYaml(tree);
    }
}
