package dev.slipway.compositions.function.statustransformer;

import dev.slipway.compositions.function.Target;
import dev.slipway.compositions.function.input.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The function's input. */
record Transformation(List<Hook> hooks) {

    /** When all matchers match, conditions are set and events are made. */
    record Hook(List<Matcher> matchers, List<NewCondition> setConditions, List<NewEvent> createEvents) {

        static Hook read(Fields fields) {
            return new Hook(
                    fields.list("matchers", Matcher::read),
                    fields.list("setConditions", NewCondition::read),
                    fields.list("createEvents", NewEvent::read));
        }
    }

    /** Compares the conditions of the resources with those names, which are patterns. */
    record Matcher(
            String type,
            List<String> resources,
            List<Wanted> conditions,
            boolean includeComposite,
            boolean includeExtraResources) {

        static Matcher read(Fields fields) {
            fields.text("name");
            String type = fields.textOrEmpty("type");
            return new Matcher(
                    type.isEmpty() ? "AllResourcesMatchAllConditions" : type,
                    fields.list("resources", resource -> resource.textOrEmpty("name")),
                    fields.list("conditions", Wanted::read),
                    fields.isTrue("includeCompositeAsResource"),
                    fields.isTrue("includeExtraResources"));
        }

        boolean isForAnyResource() {
            return type.startsWith("AnyResource");
        }

        boolean isForAnyCondition() {
            return type.endsWith("AnyCondition");
        }
    }

    /** What a condition must be like; what is null matches anything. The message is a pattern. */
    record Wanted(
            String type,
            @Nullable String status,
            @Nullable String reason,
            @Nullable String message) {

        static Wanted read(Fields fields) {
            return new Wanted(
                    fields.textOrEmpty("type"), fields.text("status"), fields.text("reason"), fields.text("message"));
        }
    }

    /** A condition to set; the message is a template over what the matchers captured. */
    record NewCondition(
            Target target,
            boolean force,
            String type,
            String status,
            String reason,
            @Nullable String message) {

        static NewCondition read(Fields fields) {
            Wanted condition = fields.object("condition", Wanted::read);
            Wanted given = condition == null ? new Wanted("", null, null, null) : condition;
            return new NewCondition(
                    targetOf(fields),
                    fields.isTrue("force"),
                    given.type(),
                    known(given.status()),
                    given.reason() == null ? "" : given.reason(),
                    given.message());
        }
    }

    private static String known(@Nullable String status) {
        return status == null || !status.equals("True") && !status.equals("False") ? "Unknown" : status;
    }

    /** An event to make. */
    record NewEvent(Target target, String type, String reason, String message) {

        static NewEvent read(Fields fields) {
            Target target = targetOf(fields);
            NewEvent event = fields.object(
                    "event",
                    given -> new NewEvent(
                            target,
                            given.text("type") == null ? "Normal" : given.textOrEmpty("type"),
                            given.textOrEmpty("reason"),
                            given.textOrEmpty("message")));
            return event == null ? new NewEvent(target, "Normal", "", "") : event;
        }
    }

    static Transformation read(Fields fields) {
        return new Transformation(fields.list("statusConditionHooks", Hook::read));
    }

    private static Target targetOf(Fields fields) {
        return "CompositeAndClaim".equals(fields.text("target")) ? Target.COMPOSITE_AND_CLAIM : Target.COMPOSITE;
    }
}
