package dev.slipway.compositions.function.environment;

import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.environment.EnvironmentInput.Source;
import dev.slipway.compositions.function.input.InputException;
import dev.slipway.compositions.function.required.Selection;
import dev.slipway.template.format.GoQuote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Picks the configs that each source stands for from what was found, or says what is missing. */
final class Selected {

    /** The configs of one source and where their data goes. */
    record Part(String toFieldPath, List<FunctionResource> configs) {}

    private final List<Source> sources;
    private final boolean optional;

    Selected(List<Source> sources, boolean optional) {
        this.sources = sources;
        this.optional = optional;
    }

    /** Return the parts by requirement, in the order of the sources; sources that asked for nothing are left out. */
    Map<String, Part> of(Map<String, List<FunctionResource>> provided, String prefix) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            String requirement = prefix + i;
            List<FunctionResource> found = provided.get(requirement);
            if (found != null) {
                parts.put(requirement, new Part(source.toFieldPath(), picked(source, requirement, found)));
            }
        }
        return parts;
    }

    private List<FunctionResource> picked(Source source, String requirement, List<FunctionResource> found) {
        try {
            if (source.isReference()) {
                return named(String.valueOf(source.name()), found);
            }
            return source.selector() == null ? List.of() : selected(source.selector(), found);
        } catch (InputException problem) {
            String place = source.isReference()
                    ? GoQuote.quote(String.valueOf(source.name())) + " by reference, " + GoQuote.quote(requirement)
                    : GoQuote.quote(requirement) + " by selector";
            throw new InputException("cannot get selected environment configs: cannot process environment config "
                    + place + ": " + problem.getMessage());
        }
    }

    private List<FunctionResource> named(String name, List<FunctionResource> found) {
        if (found.isEmpty() && !optional) {
            throw new InputException("Required environment config " + GoQuote.quote(name) + " not found");
        }
        if (found.size() > 1) {
            throw new InputException(
                    "expected exactly one required resource " + GoQuote.quote(name) + ", got " + found.size());
        }
        return found;
    }

    private static List<FunctionResource> selected(Selection selector, List<FunctionResource> found) {
        return switch (selector.mode()) {
            case "Single" -> {
                if (found.size() != 1) {
                    throw new InputException("expected exactly one required resource, got " + found.size());
                }
                yield found;
            }
            case "Multiple" -> {
                if (selector.minMatch() != null && found.size() < selector.minMatch()) {
                    throw new InputException(
                            "expected at least " + selector.minMatch() + " required resources, got " + found.size());
                }
                yield selector.chosen(found);
            }
            default -> throw new InputException("unknown selector mode " + GoQuote.quote(selector.mode()));
        };
    }
}
