package dev.slipway.cluster.contract;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A provider's object, read as its contract says. */
public record Provided(KubeObject object, Contract contract) {

    private static final String READY = "Ready";

    private boolean isSet(String latch, String... before) {
        return contract == Contract.V1BETA2
                ? object.at("status", "initialization", latch)
                        .filter(Boolean.TRUE::equals)
                        .isPresent()
                : Arrays.stream(before).anyMatch(field -> object.at("status", field)
                        .filter(Boolean.TRUE::equals)
                        .isPresent());
    }

    /** Return whether infrastructure of any kind is there. */
    public boolean isProvisioned() {
        return isSet("provisioned", "ready");
    }

    /** Return whether boot data is there. */
    public boolean isDataSecretCreated() {
        return isSet("dataSecretCreated", "ready");
    }

    /** Return whether the control plane takes requests. */
    public boolean isControlPlaneInitialized() {
        return isSet("controlPlaneInitialized", "initialized", "ready");
    }

    /** Return host and port, when both are known. */
    public Optional<Map<String, Object>> endpoint() {
        Map<String, Object> endpoint = object.map("spec", "controlPlaneEndpoint");
        boolean complete = object.text("spec", "controlPlaneEndpoint", "host")
                        .filter(host -> !host.isEmpty())
                        .isPresent()
                && endpoint.get("port") instanceof Number port
                && port.intValue() > 0;
        return complete
                ? Optional.of(Map.of("host", endpoint.get("host"), "port", endpoint.get("port")))
                : Optional.empty();
    }

    /** Return failure domains as v1beta2 has them, sorted by name where they came as a map. */
    public List<Object> failureDomains() {
        if (!object.list("status", "failureDomains").isEmpty()) {
            return object.list("status", "failureDomains");
        }
        List<Object> domains = new ArrayList<>();
        new TreeMap<>(object.map("status", "failureDomains")).forEach((name, value) -> {
            Map<String, Object> domain = new LinkedHashMap<>();
            domain.put("name", name);
            if (value instanceof Map<?, ?> fields) {
                fields.forEach((key, field) -> domain.put(String.valueOf(key), field));
            }
            domains.add(domain);
        });
        return domains;
    }

    /** Return the condition that sums up the object. */
    public Optional<Condition> ready() {
        return object.condition(READY);
    }

    /** Return what the object says about what it waits for, for those who wait for the object. */
    public String explanation() {
        return ready().map(condition -> condition.reason()
                        + (condition.message() == null || condition.message().isEmpty()
                                ? ""
                                : ": " + condition.message()))
                .orElse("");
    }
}
