package dev.slipway.delivery.rbac;

import dev.slipway.delivery.pattern.Expression;
import dev.slipway.template.glob.Glob;
import java.util.Optional;
import java.util.function.Predicate;

/** How a rule's resource, action and object are compared with what is asked. */
public enum MatchMode {
    GLOB,
    REGEX;

    /** Return the mode of that name; glob is the default, whatever else is written. */
    public static MatchMode of(String name) {
        return name.equals("regex") ? REGEX : GLOB;
    }

    Predicate<String> matcher(String pattern) {
        if (this == REGEX) {
            return text -> Expression.found(pattern, text);
        }
        Optional<Glob> glob = Glob.parse(pattern, "");
        return text -> glob.filter(valid -> valid.matches(text)).isPresent();
    }
}
