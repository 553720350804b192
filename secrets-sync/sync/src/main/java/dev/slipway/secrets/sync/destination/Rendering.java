package dev.slipway.secrets.sync.destination;

import dev.slipway.api.externalsecrets.TargetTemplate;
import dev.slipway.api.externalsecrets.TemplateAs;
import dev.slipway.api.externalsecrets.TemplateFrom;
import dev.slipway.api.externalsecrets.TemplateMetadata;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.secrets.sync.contract.Keys;
import dev.slipway.secrets.sync.contract.Strategies;
import dev.slipway.secrets.template.Draft;
import dev.slipway.secrets.template.SecretTemplates;
import dev.slipway.secrets.value.Decoding;
import dev.slipway.secrets.value.SecretData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes a Secret of values: {@code template.data} wins over {@code templateFrom}, the later of which wins, and that over
 * the values themselves, which are left out when there are templates, unless {@code mergePolicy} is Merge.
 */
public final class Rendering {

    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private final SecretTemplates templates;
    private final TemplateTexts texts;

    public Rendering(SecretTemplates templates, TemplateTexts texts) {
        this.templates = templates;
        this.texts = texts;
    }

    /** Return what the target of an ExternalSecret is to look like; a template that fails is a fault that names its key. */
    public Desired desired(KubeObject externalSecret, @Nullable TargetTemplate template, SecretData values) {
        if (template == null) {
            Map<String, String> annotations = copied(externalSecret.annotations());
            // A request to synchronise is none of the Secret's: it would be written for nothing else.
            annotations.keySet().removeAll(List.of(Keys.FORCE_SYNC, Keys.FORCE_SYNC_BY_HAND));
            return new Desired(values, externalSecret.labels(), annotations, List.of(), null);
        }
        try {
            return rendered(template, values, externalSecret.namespace());
        } catch (FaultException fault) {
            throw new FaultException(fault.fault(), "could not apply template: " + fault.explanation());
        }
    }

    /** Return annotations without what kubectl notes for itself. */
    public static Map<String, String> copied(Map<String, String> annotations) {
        Map<String, String> copied = new LinkedHashMap<>(annotations);
        copied.remove(LAST_APPLIED);
        return copied;
    }

    private Desired rendered(TargetTemplate template, SecretData values, String namespace) {
        Draft draft = Draft.ofSecret();
        List<TemplateFrom> sources = template.templateFrom() == null ? List.of() : template.templateFrom();
        sources.forEach(from -> render(from, values, namespace, draft));
        render(template.data(), values, "Data", draft);
        TemplateMetadata metadata = template.metadata();
        if (metadata != null) {
            render(metadata.labels(), values, "Labels", draft);
            render(metadata.annotations(), values, "Annotations", draft);
        }
        boolean keeps = "Merge".equals(template.mergePolicy()) || isEmpty(template.data()) && sources.isEmpty();
        KubeObject fields = checked(draft.object());
        return new Desired(
                (keeps ? values : SecretData.EMPTY).with(draft.data()).with(draft.stringData()),
                draft.labels(),
                draft.annotations(),
                metadata == null || metadata.finalizers() == null ? fields.finalizers() : metadata.finalizers(),
                template.type() == null ? fields.text("type").orElse(null) : template.type());
    }

    /** A target may be a path to any field of the Secret, but who it is and whose it is say others. */
    private static KubeObject checked(KubeObject fields) {
        Set<String> metadata = new TreeSet<>(fields.map("metadata").keySet());
        metadata.remove("finalizers");
        if (!metadata.isEmpty() || fields.at("immutable").isPresent()) {
            String field = metadata.isEmpty()
                    ? "immutable"
                    : "metadata." + metadata.iterator().next();
            throw new FaultException(
                    Fault.INVALID,
                    "templateFrom has the target \"" + field + "\", which a template cannot set. Set target.name and"
                            + " target.immutable instead, or leave it out");
        }
        return fields;
    }

    private static boolean isEmpty(@Nullable Map<String, String> map) {
        return map == null || map.isEmpty();
    }

    private void render(@Nullable Map<String, String> map, SecretData values, String target, Draft draft) {
        if (map != null) {
            templates.renderValues(map, values, Decoding.NONE, target, draft);
        }
    }

    private void render(TemplateFrom from, SecretData values, String namespace, Draft draft) {
        String target = from.target() == null || from.target().isEmpty() ? "Data" : from.target();
        Decoding decoding = Strategies.decoding(from.valuesDecodingStrategy());
        if (from.literal() != null) {
            templates.renderKeysAndValues(from.literal(), values, decoding, target, draft);
        }
        texts.of(from, namespace).forEach((key, text) -> {
            if (text.item().templateAs() == TemplateAs.KEYS_AND_VALUES) {
                templates.renderKeysAndValues(text.template(), values, decoding, target, draft);
            } else {
                templates.renderValues(Map.of(key, text.template()), values, decoding, target, draft);
            }
        });
    }
}
