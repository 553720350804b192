package dev.slipway.compositions.function.celfilter;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.slipway.compositions.function.CompositionFunction;
import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.State;
import dev.slipway.compositions.function.cel.StateCondition;
import dev.slipway.compositions.function.input.Fields;
import dev.slipway.compositions.function.input.FunctionInput;
import dev.slipway.compositions.function.input.InputException;
import dev.slipway.template.format.GoQuote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The function itself. A resource stays when the expressions of all filters that match its name are true. */
public final class CelFilter implements CompositionFunction {

    private record Filter(String name, String expression) {

        static Filter read(Fields fields) {
            return new Filter(fields.textOrEmpty("name"), fields.textOrEmpty("expression"));
        }
    }

    @Override
    public RunFunctionResponse run(RunFunctionRequest request) {
        List<Filter> filters;
        try {
            filters = FunctionInput.read(request, "v1beta1.Filters", fields -> fields.list("filters", Filter::read));
        } catch (InputException problem) {
            return RunFunctionResponse.fatal(
                    request, "cannot get filters from *v1.RunFunctionRequest: " + problem.getMessage());
        }
        try {
            List<Pattern> excluding = excluding(filters, request);
            State desired = request.desired();
            RunFunctionResponse response = RunFunctionResponse.to(request);
            return desired == null ? response : response.withComposed(without(excluding, desired.resources()));
        } catch (InputException problem) {
            return RunFunctionResponse.fatal(request, problem.getMessage());
        }
    }

    /** Return the patterns of the filters whose expression is false. */
    private static List<Pattern> excluding(List<Filter> filters, RunFunctionRequest request) {
        List<Pattern> excluding = new ArrayList<>();
        for (int i = 0; i < filters.size(); i++) {
            Pattern pattern = pattern("^" + filters.get(i).name() + "$", i);
            if (!holds(filters.get(i).expression(), i, request)) {
                excluding.add(pattern);
            }
        }
        return excluding;
    }

    private static Pattern pattern(String text, int index) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException problem) {
            throw new InputException("cannot compile regular expression " + GoQuote.quote(text) + " for filter " + index
                    + ": " + problem.getMessage());
        }
    }

    private static boolean holds(String expression, int index, RunFunctionRequest request) {
        try {
            return StateCondition.forFilters(expression).holds(request);
        } catch (InputException problem) {
            throw new InputException("cannot evaluate CEL expression " + GoQuote.quote(expression) + " for filter "
                    + index + ": " + problem.getMessage());
        }
    }

    private static Map<String, FunctionResource> without(
            List<Pattern> excluding, Map<String, FunctionResource> resources) {
        Map<String, FunctionResource> kept = new LinkedHashMap<>(resources);
        kept.keySet().removeIf(name -> excluding.stream()
                .anyMatch(pattern -> pattern.matcher(name).find()));
        return kept;
    }
}
