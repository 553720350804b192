package dev.slipway.terraform.plan;

import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What an approval is bound to: a digest over everything that the plan does and over what it was made from. Sensitive
 * values and variables enter it as a digest with a key, so that a changed password asks for a new review and yet nobody
 * can find the password by trying.
 */
public final class ContentHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final Redacted<byte[]> key;

    /** The key must be the same wherever hashes are to be compared; losing it means that approvals are asked for again. */
    public ContentHash(Redacted<byte[]> key) {
        this.key = key;
    }

    /**
     * What besides the plan is approved.
     *
     * @param source digest of the configuration
     * @param providerLock digest of the lock file of providers
     * @param purpose what the plan is for: {@code apply}, {@code destroy}, ...
     */
    public record Origin(String source, String providerLock, String purpose) {}

    /** Return {@code sha256:} and 64 hex digits. */
    public String of(PlanDocument plan, Origin origin) {
        Map<String, Object> content = new TreeMap<>();
        content.put("source", origin.source());
        content.put("providers", origin.providerLock());
        content.put("purpose", origin.purpose());
        content.put("changes", resources(plan.changes()));
        content.put("drift", resources(plan.drift()));
        Map<String, Object> outputs = new TreeMap<>();
        plan.outputs().forEach((name, change) -> {
            if (change.action().changes()) {
                outputs.put(name, change(change));
            }
        });
        content.put("outputs", outputs);
        // Any variable may hold a secret that nobody has marked.
        content.put("variables", keyed(plan.variables()));
        return "sha256:" + digest(Json.toJson(sorted(content)).getBytes(StandardCharsets.UTF_8));
    }

    /** Return a hex SHA-256. */
    public static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private List<Object> resources(List<ResourceChange> resources) {
        List<Object> list = new ArrayList<>();
        resources.stream()
                .filter(ResourceChange::matters)
                .sorted(MaskedPlan.ORDER)
                .forEach(resource -> {
                    Map<String, Object> tree = new TreeMap<>();
                    tree.put("address", resource.address());
                    tree.put("previous", String.valueOf(resource.previousAddress()));
                    tree.put("deposed", String.valueOf(resource.deposed()));
                    tree.put("importing", String.valueOf(resource.importing()));
                    tree.put("change", change(resource.change()));
                    list.add(tree);
                });
        return list;
    }

    private Map<String, Object> change(Change change) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("action", change.action().text());
        tree.put("before", hidden(change.before(), change.beforeSensitive()));
        tree.put("after", hidden(change.after(), change.afterSensitive()));
        tree.put("unknown", hidden(change.afterUnknown(), null));
        tree.put("replace", change.replacePaths());
        return tree;
    }

    private Object hidden(@Nullable Object value, @Nullable Object marks) {
        if (value == null) {
            return "null";
        }
        if (Marks.all(marks)) {
            return keyed(value);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new TreeMap<>();
            map.forEach((name, child) -> copy.put(String.valueOf(name), hidden(child, Marks.under(marks, name))));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                copy.add(hidden(list.get(i), Marks.under(marks, i)));
            }
            return copy;
        }
        // A text is told from a number, and the text "null" from nothing.
        return value instanceof String text ? "\"" + text : value;
    }

    private String keyed(Object value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.reveal(), ALGORITHM));
            return HexFormat.of()
                    .formatHex(
                            mac.doFinal(Json.toJson(Map.of("v", sorted(value))).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new TreeMap<>();
            map.forEach((name, child) -> copy.put(String.valueOf(name), child == null ? "null" : sorted(child)));
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(child -> child == null ? "null" : sorted(child))
                    .toList();
        }
        return value;
    }
}
