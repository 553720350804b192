package dev.slipway.scaffolder.rendering;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * Renders templates. Values go in and come out as JSON, so that no object of either side is ever seen by the other, and
 * a template that changes its values changes a copy. What cannot be rendered is an INVALID fault with the reason, line and
 * column; so is a template that exceeds its limits. One renderer serves one thread at a time; others wait.
 */
public final class Renderer {

    private static final String KEY = "v";

    private final RenderLimits limits;
    private final Sandbox sandbox;
    private final ScriptableObject scope;
    private final Function render;

    private boolean failed;
    private boolean asked;

    public Renderer(RenderOptions options) {
        limits = options.limits();
        sandbox = new Sandbox(limits);
        sandbox.begin();
        scope = sandbox.call(Context::initSafeStandardObjects);
        render = sandbox.call(context -> prepare(context, options));
    }

    /** Return what a text becomes, as text, whatever is in it. */
    public String text(String source, Map<String, ?> context) {
        return String.valueOf(call("text", Map.of(KEY, source), context).get(KEY));
    }

    /**
     * Return what a text becomes: an expression alone keeps its type. Null stands for null and for what is not defined.
     */
    public @Nullable Object value(String source, Map<String, ?> context) {
        return call("value", Map.of(KEY, source), context).get(KEY);
    }

    /**
     * Return a tree with every text in it rendered as by {@link #value}. A text that cannot be rendered stays as it is; a
     * key whose value is not defined goes. Only a limit that is exceeded is an error.
     */
    public Map<String, Object> tree(Map<String, ?> input, Map<String, ?> context) {
        return call("tree", input, context);
    }

    /** {@link #tree} for one value of any type. */
    public @Nullable Object any(@Nullable Object input, Map<String, ?> context) {
        var wrapped = new LinkedHashMap<String, @Nullable Object>();
        wrapped.put(KEY, input);
        return call("tree", wrapped, context).get(KEY);
    }

    /** From now on {@code failure()} says that a step has failed. */
    public synchronized void fail() {
        failed = true;
    }

    /** Return whether {@code always()} or {@code failure()} has been called since this was asked last. */
    public synchronized boolean takeAsked() {
        boolean was = asked;
        asked = false;
        return was;
    }

    private synchronized Map<String, Object> call(String how, Map<String, ?> input, Map<String, ?> values) {
        sandbox.begin();
        try {
            var arguments = new Object[] {how, Json.toJson(input), Json.toJson(values)};
            Object answer = sandbox.call(context -> render.call(context, scope, scope, arguments));
            Map<String, Object> tree = Json.tree(String.valueOf(answer).getBytes(StandardCharsets.UTF_8));
            if (tree.get("error") instanceof String error) {
                throw new FaultException(Fault.INVALID, error);
            }
            return wrapped(tree.get("result"));
        } catch (LimitExceeded e) {
            throw new FaultException(Fault.INVALID, "the template was stopped: " + e.getMessage(), e);
        } catch (StackOverflowError e) {
            throw new FaultException(Fault.INVALID, "the template was stopped: it is nested too deeply", e);
        } catch (OutOfMemoryError e) {
            throw new FaultException(Fault.INVALID, "the template was stopped: it makes too large a text", e);
        }
    }

    @SuppressWarnings("unchecked") // The script answers with an object.
    private static Map<String, Object> wrapped(@Nullable Object result) {
        return result instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private Function prepare(Context context, RenderOptions options) {
        Library.NUNJUCKS.exec(context, scope, scope);
        var make = (Function) Library.RENDERER.exec(context, scope, scope);
        var settings = Map.of(
                "cookiecutter", options.syntax() == Syntax.COOKIECUTTER,
                "trimBlocks", options.trimBlocks(),
                "lstripBlocks", options.lstripBlocks(),
                "source", limits.source(),
                "characters", limits.characters());
        var host = context.newObject(scope);
        ScriptableObject.putProperty(host, "exceeded", called(Renderer::exceeded));
        ScriptableObject.putProperty(host, "status", called(this::status));
        ScriptableObject.putProperty(host, "repoUrl", called(text -> repoUrl(text, options.integrations())));
        return (Function) make.call(context, scope, scope, new Object[] {
            ScriptableObject.getProperty(scope, "nunjucks"), Json.toJson(settings), host
        });
    }

    private static Object exceeded(String what) {
        throw new LimitExceeded(what);
    }

    private Object status(String question) {
        asked = true;
        return "always".equals(question) || failed;
    }

    /** An answer rather than an exception: JavaScript is to see it, and to say it in its own way. */
    private static Object repoUrl(String text, Integrations integrations) {
        try {
            return Json.toJson(RepoUrl.parse(text, integrations).tree());
        } catch (FaultException e) {
            return Json.toJson(Map.of("error", e.explanation()));
        }
    }

    private BaseFunction called(java.util.function.Function<String, Object> body) {
        return new BaseFunction(scope, ScriptableObject.getFunctionPrototype(scope)) {
            private static final long serialVersionUID = 1L;

            @Override
            public Object call(Context context, Scriptable caller, Scriptable self, Object[] arguments) {
                return body.apply(arguments.length == 0 ? "" : Context.toString(arguments[0]));
            }
        };
    }
}
