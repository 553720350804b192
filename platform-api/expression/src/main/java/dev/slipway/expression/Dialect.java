package dev.slipway.expression;

import dev.cel.common.CelOptions;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.extensions.CelExtensions;
import dev.cel.extensions.CelStringExtensions;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.validator.CelAstValidator;
import dev.cel.validator.validators.DurationLiteralValidator;
import dev.cel.validator.validators.HomogeneousLiteralValidator;
import dev.cel.validator.validators.RegexLiteralValidator;
import dev.cel.validator.validators.TimestampLiteralValidator;
import dev.slipway.expression.kubernetes.KubernetesLibrary;
import dev.slipway.expression.kubernetes.SearchLiterals;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which functions a language has besides CEL's own. */
enum Dialect {
    STANDARD {
        @Override
        CelOptions options() {
            return OPTIONS.build();
        }

        @Override
        void addTo(CelCompilerBuilder compiler) {
            compiler.addLibraries(CelExtensions.strings(), CelExtensions.encoders(options()), CelExtensions.bindings())
                    .addFunctionDeclarations(Functions.declarations());
        }

        @Override
        void addTo(CelRuntimeBuilder runtime) {
            runtime.addLibraries(CelExtensions.strings(), CelExtensions.encoders(options()))
                    .addFunctionBindings(Functions.bindings());
        }

        @Override
        List<CelAstValidator> validators() {
            return List.of();
        }
    },

    /** As the API server has them in rules of schemas; elements of one literal have one type. */
    KUBERNETES {
        @Override
        CelOptions options() {
            return OPTIONS.build();
        }

        @Override
        void addTo(CelCompilerBuilder compiler) {
            compiler.addLibraries(
                            CelExtensions.strings(TEXTS), CelExtensions.sets(options()), CelExtensions.comprehensions())
                    .addFunctionDeclarations(Functions.format())
                    .addFunctionDeclarations(KubernetesLibrary.declarations());
        }

        @Override
        void addTo(CelRuntimeBuilder runtime) {
            runtime.addLibraries(
                            CelExtensions.strings(TEXTS), CelExtensions.sets(options()), CelExtensions.comprehensions())
                    .addFunctionBindings(Functions.bindings())
                    .addFunctionBindings(KubernetesLibrary.bindings());
        }

        @Override
        List<CelAstValidator> validators() {
            return List.of(
                    HomogeneousLiteralValidator.newInstance(Functions.FORMAT),
                    RegexLiteralValidator.INSTANCE,
                    new SearchLiterals(),
                    TimestampLiteralValidator.INSTANCE,
                    DurationLiteralValidator.INSTANCE);
        }
    };

    private static final CelOptions.Builder OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(Limits.TEXT)
            .maxParseRecursionDepth(Limits.DEPTH)
            .comprehensionMaxIterations(Limits.ITERATIONS)
            .maxRegexProgramSize(Limits.REGEX)
            .enableHeterogeneousNumericComparisons(true);

    private static final Set<CelStringExtensions.Function> TEXTS =
            EnumSet.complementOf(EnumSet.of(CelStringExtensions.Function.REVERSE));

    abstract CelOptions options();

    abstract void addTo(CelCompilerBuilder compiler);

    abstract void addTo(CelRuntimeBuilder runtime);

    /** Return what looks at an expression that compiles. */
    abstract List<CelAstValidator> validators();
}
