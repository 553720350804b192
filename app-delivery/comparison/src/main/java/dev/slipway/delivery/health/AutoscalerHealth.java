package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.template.format.GoJson;
import dev.slipway.template.format.GoJsonException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Check of horizontal pod autoscalers; version 1 keeps its conditions in an annotation. */
final class AutoscalerHealth {

    private static final String CONDITIONS_ANNOTATION = "autoscaling.alpha.kubernetes.io/conditions";
    private static final Set<String> CANNOT_SCALE = Set.of("FailedGetScale", "FailedUpdateScale");
    private static final Set<String> CANNOT_MEASURE = Set.of(
            "FailedGetResourceMetric",
            "FailedGetObjectMetric",
            "FailedGetPodsMetric",
            "FailedGetExternalMetric",
            "FailedComputeMetricsReplicas",
            "InvalidSelector");

    private static final String FIELD = "conditions";

    private AutoscalerHealth() {}

    static Health autoscaler(KubeObject object) {
        String version = object.gvk().version();
        if (version.equals("v2")) {
            return of(Field.conditions(object));
        }
        if (!version.equals("v1")) {
            return Health.unknown("unsupported HPA GVK: " + object.apiVersion() + ", Kind=" + object.kind());
        }
        try {
            return of(annotated(object));
        } catch (FaultException broken) {
            return Health.unknown("failed to convert conditions annotation to typed: " + broken.explanation());
        }
    }

    private static List<KubeObject> annotated(KubeObject object) {
        Optional<String> text = object.annotation(CONDITIONS_ANNOTATION);
        if (text.isEmpty()) {
            return List.of();
        }
        Object conditions = decoded(text.get());
        if (conditions != null && !(conditions instanceof List)) {
            throw new FaultException(
                    Fault.INVALID,
                    "json: cannot unmarshal " + typeName(conditions) + " into Go value of type []health.hpaCondition");
        }
        return conditions == null ? List.of() : Field.items(KubeObject.of(Map.of(FIELD, conditions)), FIELD);
    }

    private static @Nullable Object decoded(String text) {
        try {
            return GoJson.decode(text);
        } catch (GoJsonException broken) {
            throw new FaultException(Fault.INVALID, String.valueOf(broken.getMessage()));
        }
    }

    private static String typeName(Object value) {
        if (value instanceof Map) {
            return "object";
        }
        return value instanceof Number ? "number" : value instanceof Boolean ? "bool" : "string";
    }

    private static Health of(List<KubeObject> conditions) {
        for (KubeObject condition : conditions) {
            if (isDegraded(condition)) {
                return Health.degraded(Field.message(condition));
            }
        }
        for (KubeObject condition : conditions) {
            if (isHealthy(condition)) {
                return Health.healthy(Field.message(condition));
            }
        }
        return Health.progressing("Waiting to Autoscale");
    }

    private static boolean isDegraded(KubeObject condition) {
        String reason = Field.text(condition, "reason");
        return switch (Field.type(condition)) {
            case "AbleToScale" -> CANNOT_SCALE.contains(reason);
            case "ScalingActive" -> CANNOT_MEASURE.contains(reason);
            default -> false;
        };
    }

    private static boolean isHealthy(KubeObject condition) {
        String type = Field.type(condition);
        return Field.isTrue(condition) && (type.equals("AbleToScale") || type.equals("ScalingLimited"));
    }
}
