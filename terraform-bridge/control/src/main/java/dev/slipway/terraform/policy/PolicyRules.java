package dev.slipway.terraform.policy;

import dev.slipway.api.terraform.PolicyRule;
import dev.slipway.api.terraform.TerraformPolicySpec;
import dev.slipway.expression.ExpressionException;
import dev.slipway.expression.Language;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Labels;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Evaluates the rules of policies. A rule that cannot be evaluated is no way around it: one that would refuse refuses, one
 * that would ask asks, one that would approve says nothing.
 */
public final class PolicyRules {

    private static final Language CEL = Language.standard().withVariables("plan", "counts", "purpose", "object");

    private PolicyRules() {}

    /**
     * A plan as rules see it.
     *
     * @param object the Terraform object
     * @param plan the masked plan, in the words of the plan document
     * @param counts how much it does: add, change, destroy, forget, import
     * @param purpose apply, destroy, drift or adopt
     */
    public record Subject(KubeObject object, Map<String, Object> plan, Map<String, Object> counts, String purpose) {

        Map<String, Object> values() {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("plan", plan);
            values.put("counts", counts);
            values.put("purpose", purpose);
            values.put("object", object.tree());
            return values;
        }
    }

    /** Return the policies that look at an object, by name. */
    public static List<KubeObject> concerning(Collection<KubeObject> policies, KubeObject object) {
        return policies.stream()
                .filter(policy -> !policy.isDeleting() && concerns(spec(policy), object))
                .sorted(Comparator.comparing(KubeObject::name))
                .toList();
    }

    private static boolean concerns(TerraformPolicySpec spec, KubeObject object) {
        boolean inside = spec.namespaces() == null
                || spec.namespaces().isEmpty()
                || spec.namespaces().stream().anyMatch(pattern -> matches(pattern, object.namespace()));
        // A selector that is none would select nothing, and so let everything pass.
        boolean selected =
                Labels.problem(spec.selector()).isPresent() || Labels.match(spec.selector(), object.labels());
        return inside && selected;
    }

    private static boolean matches(String pattern, String namespace) {
        String regex = "\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E";
        return Pattern.matches(regex, namespace);
    }

    private static TerraformPolicySpec spec(KubeObject policy) {
        return Json.convert(policy.map("spec"), TerraformPolicySpec.class);
    }

    /** Return what these policies say of a plan. */
    public static Verdict judge(List<KubeObject> policies, Subject subject) {
        List<String> refusals = new ArrayList<>();
        List<String> questions = new ArrayList<>();
        List<String> approvals = new ArrayList<>();
        for (KubeObject policy : policies) {
            for (PolicyRule rule : spec(policy).rules()) {
                String name = policy.name() + "/" + rule.name();
                Said said = said(rule, subject);
                switch (rule.effect()) {
                    case "Approve" -> said.approval(name).ifPresent(approvals::add);
                    case "Ask" -> said.objection(name, rule).ifPresent(questions::add);
                    default -> said.objection(name, rule).ifPresent(refusals::add);
                }
            }
        }
        return new Verdict(refusals, questions, approvals);
    }

    /**
     * What an expression came to.
     *
     * @param problem why it came to nothing; empty if it came to something
     */
    private record Said(boolean holds, String problem) {

        Optional<String> approval(String name) {
            return holds && problem.isEmpty() ? Optional.of(name) : Optional.empty();
        }

        Optional<String> objection(String name, PolicyRule rule) {
            if (!problem.isEmpty()) {
                return Optional.of(name + " cannot be evaluated: " + problem);
            }
            String message = rule.message() == null || rule.message().isBlank() ? rule.expression() : rule.message();
            return holds ? Optional.of(name + ": " + message) : Optional.empty();
        }
    }

    private static Said said(PolicyRule rule, Subject subject) {
        try {
            Object result = CEL.compile(rule.expression()).evaluate(subject.values());
            return result instanceof Boolean holds
                    ? new Said(holds, "")
                    : new Said(false, "it gives neither true nor false");
        } catch (ExpressionException broken) {
            return new Said(false, broken.getMessage());
        }
    }

    /** Return what is wrong with the rules of a policy, whatever the plan. */
    public static List<String> problems(KubeObject policy) {
        List<String> problems = new ArrayList<>();
        TerraformPolicySpec spec = spec(policy);
        Labels.problem(spec.selector()).ifPresent(problem -> problems.add("spec.selector: " + problem));
        for (PolicyRule rule : spec.rules()) {
            try {
                String type = CEL.compile(rule.expression()).type();
                if (!type.equals("bool") && !type.equals("dyn")) {
                    problems.add("rule " + rule.name() + " gives " + type + ", not true or false");
                }
            } catch (ExpressionException broken) {
                problems.add("rule " + rule.name() + ": " + broken.getMessage());
            }
        }
        return problems;
    }
}
