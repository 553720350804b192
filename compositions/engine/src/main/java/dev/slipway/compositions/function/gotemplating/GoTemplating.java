package dev.slipway.compositions.function.gotemplating;

import dev.slipway.compositions.function.CompositionFunction;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.input.FunctionInput;
import dev.slipway.compositions.function.input.InputException;
import dev.slipway.template.Functions;
import dev.slipway.template.Limits;
import dev.slipway.template.TemplateException;
import dev.slipway.template.exec.Options;
import dev.slipway.template.exec.Template;
import dev.slipway.template.format.GoDuration;
import dev.slipway.template.format.GoJson;
import dev.slipway.template.sprig.Sprig;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The function itself. Whatever is wrong with input, template or what it renders is a fatal result, in which secret values
 * of the request are masked.
 */
public final class GoTemplating implements CompositionFunction {

    private static final String TEMPLATE = "manifests";
    private static final int INCLUDE_DEPTH = 1000;
    private static final long CHARACTERS = 4L * 1024 * 1024;
    private static final long STEPS = 5_000_000;
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final Limits LIMITS = new Limits(CHARACTERS, STEPS, INCLUDE_DEPTH, TIME);

    private static final Functions FUNCTIONS = functions(Clock.systemUTC(), new SecureRandom());

    private final Settings settings;

    public GoTemplating() {
        this(Settings.STANDARD);
    }

    public GoTemplating(Settings settings) {
        this.settings = settings;
    }

    /**
     * What the arguments of the function's program set.
     *
     * @param ttl how long an answer holds unless the input says otherwise
     * @param directory where templates are when the input names no source; empty for none
     * @param options those of the template when the input has none; null for none
     */
    public record Settings(
            Duration ttl, String directory, @Nullable List<String> options) {

        static final Settings STANDARD = new Settings(Duration.ofMinutes(1), "", null);
    }

    private static Functions functions(Clock clock, RandomGenerator chance) {
        return RequestFunctions.of(chance).plus(Sprig.functions(clock, chance));
    }

    @Override
    public RunFunctionResponse run(RunFunctionRequest request) {
        GoTemplateInput input;
        try {
            input = FunctionInput.read(request, "v1beta1.GoTemplate", GoTemplateInput::read);
        } catch (InputException problem) {
            return RunFunctionResponse.fatal(
                    request, "cannot get Function input from *v1.RunFunctionRequest: " + problem.getMessage());
        }
        boolean defaulted = input.source().isEmpty() && !settings.directory().isEmpty();
        RunFunctionResponse response = withTtl(RunFunctionResponse.to(request).withTtl(settings.ttl()), input.ttl());
        try {
            String rendered = rendered(request, defaulted ? input.fromDirectory(settings.directory()) : input);
            return new Answer(request, response).of(Manifests.read(rendered));
        } catch (RefusedException refused) {
            return RunFunctionResponse.fatal(request, Secrets.masked(refused.getMessage(), request))
                    .withTtl(response.ttl());
        }
    }

    /** A lifetime that cannot be read is ignored. */
    private static RunFunctionResponse withTtl(RunFunctionResponse response, String ttl) {
        try {
            return ttl.isEmpty() ? response : response.withTtl(GoDuration.parse(ttl));
        } catch (IllegalArgumentException unreadable) {
            return response;
        }
    }

    private String rendered(RunFunctionRequest request, GoTemplateInput input) {
        Template template = parsed(request, input);
        Template configured = configured(template, input);
        Map<String, Object> data = GoJson.object(RequestTree.of(request));
        try {
            return configured.execute(data);
        } catch (TemplateException problem) {
            throw new RefusedException("cannot execute template: " + problem.getMessage());
        }
    }

    private Template parsed(RunFunctionRequest request, GoTemplateInput input) {
        try {
            return Template.parse(TEMPLATE, TemplateSource.text(input, request.context()), FUNCTIONS, options(input));
        } catch (InputException problem) {
            throw new RefusedException("invalid function input: " + problem.getMessage());
        } catch (TemplateException problem) {
            throw new RefusedException(
                    "invalid function input: cannot parse the provided templates: " + problem.getMessage());
        }
    }

    private static Options options(GoTemplateInput input) {
        Options options = Options.standard().with(LIMITS);
        GoTemplateInput.Delims given = input.delimiters();
        return given == null || given.left() == null || given.right() == null
                ? options
                : options.withDelimiters(given.left(), given.right());
    }

    private Template configured(Template template, GoTemplateInput input) {
        List<String> given = input.options() == null ? settings.options() : input.options();
        if (given == null) {
            return template;
        }
        Options options = options(input);
        try {
            for (String option : given) {
                options = options.with(option);
            }
        } catch (IllegalArgumentException unknown) {
            throw new RefusedException("cannot apply template options: panic occurred while applying template options: "
                    + unknown.getMessage());
        }
        return template.with(options);
    }
}
