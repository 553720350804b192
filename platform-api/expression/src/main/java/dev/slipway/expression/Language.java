package dev.slipway.expression;

import com.google.protobuf.Descriptors.Descriptor;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.validator.CelValidator;
import dev.cel.validator.CelValidatorFactory;
import dev.slipway.expression.ExpressionException.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which names expressions may use. Immutable and safe for use by many threads; a language is costly to make and cheap to
 * use, so keep it. Semantics are those of cel-go, whose error texts are given where they differ.
 */
public final class Language {

    private static final Pattern PLACE = Pattern.compile("(?m)^ERROR: <input>:\\d+:\\d+: ");

    private static final Language STANDARD = of(Dialect.STANDARD);
    private static final Language KUBERNETES = of(Dialect.KUBERNETES);

    private final Dialect dialect;

    private final Map<String, CelType> variables;
    private final Map<String, CelType> objects;
    private final List<Descriptor> messages;
    private final CelCompiler compiler;
    private final CelRuntime runtime;
    private final CelValidator validator;

    /** The expressions that were used last: the same ones are compiled again and again. */
    private final Map<String, Expression> compiled = new LinkedHashMap<>(Limits.REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Expression> eldest) {
            return size() > Limits.REMEMBERED;
        }
    };

    // checkstyle: allow ParameterNumber, because a language is made of these
    private Language(
            Dialect dialect,
            Map<String, CelType> variables,
            Map<String, CelType> objects,
            List<Descriptor> messages,
            CelRuntime runtime) {
        this.dialect = dialect;
        this.variables = variables;
        this.objects = objects;
        this.messages = messages;
        this.compiler = compiler();
        this.runtime = runtime;
        this.validator = CelValidatorFactory.standardCelValidatorBuilder(compiler, runtime)
                .addAstValidators(dialect.validators())
                .build();
    }

    /**
     * Return the language without variables: CEL's standard functions and macros, those for texts, lists, base64, optional
     * values and local names, and {@code omit()}, which gives {@link Expression#OMITTED}.
     */
    public static Language standard() {
        return STANDARD;
    }

    /**
     * Return the language of rules in Kubernetes' schemas, without variables: quantities, URLs, addresses, versions, named
     * formats, sets, and more for texts and lists, but neither base64 nor local names.
     */
    public static Language kubernetes() {
        return KUBERNETES;
    }

    private static Language of(Dialect dialect) {
        return new Language(dialect, Map.of(), Map.of(), List.of(), runtime(dialect, List.of()));
    }

    /** Return this language with more variables, of any type. */
    public Language withVariables(String... names) {
        return withVariables(List.of(names));
    }

    /** Return this language with more variables, of any type. */
    public Language withVariables(Iterable<String> names) {
        Map<String, CelType> more = new LinkedHashMap<>(variables);
        names.forEach(name -> more.put(name, SimpleType.DYN));
        return new Language(dialect, more, objects, messages, runtime);
    }

    /** Return this language with variables of which the types are known. */
    public Language withTyped(Map<String, ValueType> types) {
        Map<String, CelType> more = new LinkedHashMap<>(variables);
        Map<String, CelType> known = new LinkedHashMap<>(objects);
        types.forEach((name, type) -> {
            more.put(name, type.type());
            type.objects().forEach(object -> known.put(object.name(), object));
        });
        return new Language(dialect, more, known, messages, runtime);
    }

    /** Return this language with a variable that is a protobuf message. */
    public Language withMessage(String name, Descriptor type) {
        Map<String, CelType> more = new LinkedHashMap<>(variables);
        more.put(name, StructTypeReference.create(type.getFullName()));
        List<Descriptor> types = new ArrayList<>(messages);
        types.add(type);
        return new Language(dialect, more, objects, types, runtime(dialect, types));
    }

    private CelCompiler compiler() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(dialect.options())
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addLibraries(CelExtensions.optional(), CelExtensions.lists())
                .addMessageTypes(messages);
        dialect.addTo(builder);
        variables.forEach(builder::addVar);
        if (!objects.isEmpty()) {
            builder.setTypeProvider(new KnownTypes(objects));
        }
        return builder.build();
    }

    private static CelRuntime runtime(Dialect dialect, List<Descriptor> messages) {
        CelRuntimeBuilder builder = CelRuntimeFactory.standardCelRuntimeBuilder()
                .setOptions(dialect.options())
                .addLibraries(CelExtensions.optional(), CelExtensions.lists())
                .addMessageTypes(messages);
        dialect.addTo(builder);
        return builder.build();
    }

    /**
     * Return the expression that the text writes.
     *
     * @throws ExpressionException when it is not one, uses unknown names, mixes types or is too large
     */
    public Expression compile(String text) {
        synchronized (compiled) {
            Expression known = compiled.get(text);
            if (known != null) {
                return known;
            }
        }
        Expression expression = compileAnew(text);
        synchronized (compiled) {
            compiled.put(text, expression);
        }
        return expression;
    }

    private Expression compileAnew(String text) {
        CelAbstractSyntaxTree parsed = valid(compiler.parse(text), Stage.PARSE);
        CelAbstractSyntaxTree checked = valid(compiler.check(parsed), Stage.CHECK);
        if (!dialect.validators().isEmpty()) {
            valid(validator.validate(checked), Stage.CHECK);
        }
        try {
            return new Expression(text, checked, runtime.createProgram(checked), variables.keySet());
        } catch (CelEvaluationException problem) {
            throw new ExpressionException(Stage.CHECK, String.valueOf(problem.getMessage()));
        }
    }

    private static CelAbstractSyntaxTree valid(CelValidationResult result, Stage stage) {
        try {
            return result.getAst();
        } catch (CelValidationException problem) {
            String errors = result.getErrorString();
            throw new ExpressionException(
                    stage, stage == Stage.PARSE ? PLACE.matcher(errors).replaceAll("$0Syntax error: ") : errors);
        }
    }
}
