package dev.slipway.delivery.notification.send;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import java.util.List;
import java.util.Map;

/** Reads the options of a service. */
record Options(String service, Redacted<Map<String, Object>> values) {

    String text(String name) {
        Object value = values.reveal().get(name);
        return value == null ? "" : String.valueOf(value).strip();
    }

    String text(String name, String otherwise) {
        return text(name).isEmpty() ? otherwise : text(name);
    }

    String required(String name) {
        String value = text(name);
        if (value.isEmpty()) {
            throw new FaultException(Fault.INVALID, "argocd-notifications-cm: service." + service + " has no " + name);
        }
        return value;
    }

    boolean isTrue(String... names) {
        return List.of(names).stream().anyMatch(name -> text(name).equals("true"));
    }

    List<?> list(String name) {
        return values.reveal().get(name) instanceof List<?> list ? list : List.of();
    }

    Map<?, ?> map(String name) {
        return values.reveal().get(name) instanceof Map<?, ?> map ? map : Map.of();
    }
}
