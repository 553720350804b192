package dev.slipway.cli.delivery;

import dev.slipway.delivery.rbac.BuiltinPolicy;
import dev.slipway.delivery.rbac.Policy;
import dev.slipway.delivery.rbac.RbacSettings;
import dev.slipway.delivery.rbac.Request;
import dev.slipway.delivery.rbac.Subject;
import dev.slipway.delivery.rbac.Vocabulary;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks an access policy, as {@code argocd admin settings rbac} does. */
public final class RbacCheck {

    private RbacCheck() {}

    /** Return the settings in a file, which is either a ConfigMap or the text of a policy. */
    public static RbacSettings settings(String file) {
        try {
            List<Map<String, Object>> documents = Json.parseYaml(file);
            if (documents.size() == 1 && "ConfigMap".equals(documents.get(0).get("kind"))) {
                return of(KubeObject.of(documents.get(0)));
            }
        } catch (FaultException noYaml) {
            return RbacSettings.of(file);
        }
        return RbacSettings.of(file);
    }

    /** Return the settings in a ConfigMap. */
    public static RbacSettings of(KubeObject map) {
        Map<String, String> data = new LinkedHashMap<>();
        map.map("data").forEach((key, value) -> data.put(key, String.valueOf(value)));
        return RbacSettings.of(data);
    }

    /**
     * What somebody asks.
     *
     * @param object empty for all objects
     * @param strict whether the words must be ones that exist
     */
    public record Question(String subject, String action, String resource, String object, boolean strict) {}

    /** Return the answer; settings or words that are none are INVALID. */
    public static boolean permits(RbacSettings settings, boolean builtin, Question question) {
        String resource = Vocabulary.resource(question.resource());
        if (question.strict()) {
            Vocabulary.objection(resource, question.action()).ifPresent(why -> {
                throw new FaultException(Fault.INVALID, "error in RBAC request: " + why);
            });
        }
        boolean all = question.object().isEmpty() || question.object().equals("*");
        String object = all && Vocabulary.isInProject(resource) ? "*/*" : question.object();
        return Policy.of(settings, builtin ? BuiltinPolicy.text() : "", "")
                .permits(Subject.named(question.subject()), new Request(resource, question.action(), object));
    }

    /** Read the policy; one that cannot be read is INVALID. Return the roles that are given but not defined. */
    public static List<String> validate(RbacSettings settings) {
        if (settings.policy().isBlank()) {
            throw new FaultException(Fault.INVALID, "Policy is empty or could not be loaded.");
        }
        return Policy.of(settings, BuiltinPolicy.text(), "").emptyRoles();
    }
}
