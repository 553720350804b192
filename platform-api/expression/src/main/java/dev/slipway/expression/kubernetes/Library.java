package dev.slipway.expression.kubernetes;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Collects functions. */
final class Library {

    private final Map<String, List<CelOverloadDecl>> overloads = new LinkedHashMap<>();
    private final List<CelFunctionBinding> bindings = new ArrayList<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private int version;

    /** What a function does; an {@link IllegalArgumentException} says what is wrong with its arguments. */
    interface Body {

        Object of(Object[] arguments);
    }

    /** Add functions that Kubernetes has since version 1.{@code minor}, 0 for always. */
    Library with(int minor, Consumer<Library> declaration) {
        version = minor;
        declaration.accept(this);
        return this;
    }

    int since(String id) {
        return versions.getOrDefault(id, 0);
    }

    // checkstyle: allow ParameterNumber, because a function is declared by these
    void global(String name, String id, CelType result, Body body, Parameter... parameters) {
        add(name, id, CelOverloadDecl.newGlobalOverload(id, result, types(parameters)), body, parameters);
    }

    /** Add a function of its first parameter. */
    // checkstyle: allow ParameterNumber, because a function is declared by these
    void member(String name, String id, CelType result, Body body, Parameter... parameters) {
        add(name, id, CelOverloadDecl.newMemberOverload(id, result, types(parameters)), body, parameters);
    }

    // checkstyle: allow ParameterNumber, because a function is declared by these
    @SuppressWarnings("Immutable") // bodies are functions without state
    private void add(String name, String id, CelOverloadDecl overload, Body body, Parameter... parameters) {
        overloads.computeIfAbsent(name, any -> new ArrayList<>()).add(overload);
        versions.put(id, version);
        List<Class<?>> classes = new ArrayList<>();
        for (Parameter parameter : parameters) {
            classes.add(parameter.javaClass());
        }
        bindings.add(CelFunctionBinding.from(id, classes, arguments -> evaluate(body, arguments)));
    }

    private static Object evaluate(Body body, Object[] arguments) throws CelEvaluationException {
        try {
            return body.of(arguments);
        } catch (IllegalArgumentException | ArithmeticException problem) {
            throw new CelEvaluationException(String.valueOf(problem.getMessage()), problem);
        }
    }

    private static List<CelType> types(Parameter... parameters) {
        List<CelType> types = new ArrayList<>();
        for (Parameter parameter : parameters) {
            types.add(parameter.type());
        }
        return types;
    }

    List<CelFunctionDecl> declarations() {
        List<CelFunctionDecl> declarations = new ArrayList<>();
        overloads.forEach((name, all) -> declarations.add(CelFunctionDecl.newFunctionDeclaration(name, all)));
        return declarations;
    }

    List<CelFunctionBinding> bindings() {
        return List.copyOf(bindings);
    }
}
