package dev.slipway.template.exec;

import dev.slipway.template.format.GoObject;
import dev.slipway.template.format.GoQuote;
import dev.slipway.template.format.TextMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows names into maps and structs. */
final class Fields {

    private final Run run;
    private final Frame frame;
    private final Calls calls;

    Fields(Run run, Frame frame, Evaluator evaluator) {
        this.run = run;
        this.frame = frame;
        this.calls = new Calls(run, frame, evaluator);
    }

    /** Return what the names lead to from the start; the last one may be a method that is given the site's arguments. */
    @Nullable
    Object walk(Operand dot, Operand start, List<String> names, Calls.Site site) {
        Operand receiver = start;
        Calls.Site bare = new Calls.Site(site.node(), List.of(), Marker.NOTHING_PIPED);
        for (String name : names.subList(0, names.size() - 1)) {
            receiver = Operand.element(field(dot, receiver, name, bare));
        }
        return field(dot, receiver, names.get(names.size() - 1), site);
    }

    private @Nullable Object field(Operand dot, Operand receiver, String name, Calls.Site site) {
        Object value = receiver.value();
        if (value == Marker.NO_VALUE) {
            if (run.missingKey() == MissingKey.ERROR) {
                throw frame.error("nil data; no entry for key " + GoQuote.quote(name));
            }
            return Marker.NO_VALUE;
        }
        if (value == null) {
            throw frame.error("nil pointer evaluating " + receiver.typeName() + "." + name);
        }
        if (value instanceof GoObject object) {
            return member(dot, object, name, site);
        }
        if (value instanceof Map<?, ?> map) {
            return entry(map, name, site);
        }
        throw frame.error("can't evaluate field " + name + " in type " + receiver.typeName());
    }

    private @Nullable Object entry(Map<?, ?> map, String name, Calls.Site site) {
        if (site.hasArguments()) {
            throw frame.error(name + " is not a method but has arguments");
        }
        if (map.containsKey(name)) {
            return map.get(name);
        }
        return switch (run.missingKey()) {
            case DEFAULT -> Marker.NO_VALUE;
            case ZERO -> map instanceof TextMap ? "" : null;
            case ERROR -> throw frame.error("map has no entry for key " + GoQuote.quote(name));
        };
    }

    private @Nullable Object member(Operand dot, GoObject object, String name, Calls.Site site) {
        if (object.fields().containsKey(name)) {
            if (site.hasArguments()) {
                throw frame.error(name + " has arguments but cannot be invoked as function");
            }
            return object.fields().get(name);
        }
        List<@Nullable Object> arguments = calls.anyArguments(dot, site);
        Object answer = calls.called(name, site, () -> object.call(name, arguments));
        if (answer instanceof Optional<?> given && given.isPresent()) {
            return given.get();
        }
        throw frame.error("can't evaluate field " + name + " in type " + object.typeName());
    }
}
