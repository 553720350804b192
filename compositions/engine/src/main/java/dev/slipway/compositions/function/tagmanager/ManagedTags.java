package dev.slipway.compositions.function.tagmanager;

import dev.slipway.compositions.function.CompositionFunction;
import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.FunctionResult;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.RunFunctionResponse;
import dev.slipway.compositions.function.State;
import dev.slipway.compositions.function.input.FunctionInput;
import dev.slipway.compositions.function.input.InputException;
import dev.slipway.kernel.object.KubeObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The function itself. It leaves alone what has no tags, and what an annotation or label says to leave alone. */
public final class ManagedTags implements CompositionFunction {

    private static final String IGNORE = "tag-manager.fn.crossplane.io/ignore-resource";

    @Override
    public RunFunctionResponse run(RunFunctionRequest request) {
        TagsInput input;
        try {
            input = FunctionInput.read(request, "v1beta1.ManagedTags", TagsInput::read);
        } catch (InputException problem) {
            return RunFunctionResponse.fatal(
                    request, "cannot get Function input from *v1.RunFunctionRequest: " + problem.getMessage());
        }
        Tagging tagging = new Tagging(input, new TagSource(request));
        State desired = request.desired() == null ? State.EMPTY : request.desired();
        Map<String, FunctionResource> tagged = new LinkedHashMap<>();
        desired.resources()
                .forEach((name, resource) -> tagged.put(
                        name,
                        isTaggable(resource)
                                ? tagging.tagged(
                                        resource, request.observed().resources().get(name))
                                : resource));
        return RunFunctionResponse.to(request)
                .withComposed(tagged)
                .withResult(FunctionResult.normal("Successfully Processed tags"));
    }

    private static boolean isTaggable(FunctionResource resource) {
        KubeObject object = KubeObject.of(resource.resourceOrEmpty());
        Optional<String> ignored = object.annotation(IGNORE).or(() -> object.label(IGNORE));
        return !ignored.orElse("").equalsIgnoreCase("true")
                && TaggableKinds.standard().contains(object.gvk().group(), object.kind());
    }
}
