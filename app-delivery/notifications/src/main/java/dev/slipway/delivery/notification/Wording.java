package dev.slipway.delivery.notification;

import dev.slipway.delivery.notification.config.Destination;
import dev.slipway.delivery.notification.config.NotificationSettings;
import dev.slipway.delivery.notification.config.ServiceSettings;
import dev.slipway.delivery.notification.send.Message;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.template.Functions;
import dev.slipway.template.TemplateException;
import dev.slipway.template.exec.Options;
import dev.slipway.template.exec.Template;
import dev.slipway.template.sprig.Sprig;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes messages of templates. */
final class Wording {

    /** Functions are methods here, and not values of fields that have to be called. */
    private static final Pattern CALL = Pattern.compile("\\bcall\\s+(\\.(?:repo|strings|sync|time)\\.)");

    private static final String REPOSITORY = "{{.app.spec.source.repoURL}}";
    private static final String REVISION = "{{.app.status.operationState.syncResult.revision}}";

    private final Functions functions;

    Wording(Clock clock) {
        this.functions = Sprig.functions(clock, new SecureRandom()).without("env", "expandenv", "getHostByName");
    }

    /** What a message is about. */
    record Subject(KubeObject app, Known known, NotificationSettings settings, String id) {}

    /** Return the message; a template that is missing or fails is INVALID. */
    Message message(Subject subject, List<String> templates, ServiceSettings service, Destination destination) {
        Map<String, Object> data = new LinkedHashMap<>(subject.known().methods());
        data.put("app", subject.app().tree());
        data.put("context", subject.settings().context());
        data.put("serviceType", service.type());
        data.put("recipient", destination.recipient());
        String text = "";
        Map<String, Object> block = new LinkedHashMap<>();
        for (String name : templates) {
            KubeObject template = KubeObject.of(subject.settings()
                    .template(name)
                    .orElseThrow(() -> new FaultException(Fault.INVALID, "there is no template " + name)));
            Place place = new Place(name, data);
            text = template.text("message").map(said -> text(place, said)).orElse(text);
            block.putAll(map(place, block(template, service)));
        }
        return new Message(subject.id(), text, block, destination.recipient());
    }

    private static Map<String, Object> block(KubeObject template, ServiceSettings service) {
        Map<String, Object> block = service.type().equals("webhook")
                ? template.map("webhook", service.name())
                : template.map(service.type());
        if (!service.type().equals("github")) {
            return block;
        }
        Map<String, Object> whole = new LinkedHashMap<>(Map.of("repoURLPath", REPOSITORY, "revisionPath", REVISION));
        whole.putAll(block);
        return whole;
    }

    /** Which template is executed, and with what. */
    private record Place(String template, Map<String, Object> data) {}

    private Map<String, Object> map(Place place, Map<?, ?> map) {
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            Object rendered = value(place, value);
            if (rendered != null) {
                result.put(String.valueOf(key), rendered);
            }
        });
        return result;
    }

    private @Nullable Object value(Place place, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map(place, map);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> result = new ArrayList<>();
            list.forEach(item -> result.add(value(place, item)));
            return result;
        }
        return value instanceof String text ? text(place, text) : value;
    }

    private String text(Place place, String text) {
        try {
            String methods = CALL.matcher(text).replaceAll("$1");
            return Template.parse(place.template(), methods, functions, Options.standard())
                    .execute(place.data());
        } catch (TemplateException failed) {
            throw new FaultException(
                    Fault.INVALID, "template." + place.template() + ": " + failed.getMessage(), failed);
        }
    }
}
