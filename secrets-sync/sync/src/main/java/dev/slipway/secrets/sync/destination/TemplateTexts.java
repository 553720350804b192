package dev.slipway.secrets.sync.destination;

import dev.slipway.api.externalsecrets.TemplateFrom;
import dev.slipway.api.externalsecrets.TemplateItem;
import dev.slipway.api.externalsecrets.TemplateSource;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.secrets.sync.contract.Keys;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the templates that {@code templateFrom} names; what is not there is a fault. */
public final class TemplateTexts {

    private final Kube kube;

    public TemplateTexts(Kube kube) {
        this.kube = kube;
    }

    /** A template and under which key it stands. */
    record Text(TemplateItem item, String template) {}

    /** Return every template of the object that is named, in their order, by key. */
    Map<String, Text> of(TemplateFrom from, String namespace) {
        Map<String, Text> texts = new LinkedHashMap<>();
        add(from.configMap(), Keys.CONFIG_MAP, namespace, texts);
        add(from.secret(), Keys.SECRET, namespace, texts);
        return texts;
    }

    private void add(@Nullable TemplateSource source, Gvk gvk, String namespace, Map<String, Text> texts) {
        if (source == null) {
            return;
        }
        String what = gvk.kind() + " " + namespace + "/" + source.name();
        KubeObject object = kube.get(new Ref(gvk, namespace, source.name()))
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND, "error fetching templateFrom data: " + what + " does not exist"));
        List<TemplateItem> items = source.items() == null ? List.of() : source.items();
        for (TemplateItem item : items) {
            String text = object.text("data", item.key())
                    .orElseThrow(() -> new FaultException(
                            Fault.NOT_FOUND,
                            "error fetching templateFrom data: " + what + " has no key \"" + item.key() + "\""));
            texts.put(item.key(), new Text(item, gvk.equals(Keys.SECRET) ? decoded(text) : text));
        }
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
