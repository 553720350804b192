package dev.slipway.compositions.function.message;

import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.Provided;
import dev.slipway.compositions.function.RunFunctionRequest;
import io.crossplane.fn.proto.v1.Capability;
import io.crossplane.fn.proto.v1.CredentialData;
import io.crossplane.fn.proto.v1.Credentials;
import io.crossplane.fn.proto.v1.RequestMeta;
import io.crossplane.fn.proto.v1.Resources;
import io.crossplane.fn.proto.v1.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Requests as messages. */
public final class RequestMessages {

    /** What this side of the protocol can do. */
    private static final Set<Capability> CAPABILITIES = Set.of(
            Capability.CAPABILITY_CAPABILITIES,
            Capability.CAPABILITY_REQUIRED_RESOURCES,
            Capability.CAPABILITY_CREDENTIALS,
            Capability.CAPABILITY_CONDITIONS,
            Capability.CAPABILITY_REQUIRED_SCHEMAS);

    private RequestMessages() {}

    public static io.crossplane.fn.proto.v1.RunFunctionRequest message(RunFunctionRequest request) {
        var message = io.crossplane.fn.proto.v1.RunFunctionRequest.newBuilder()
                .setMeta(RequestMeta.newBuilder()
                        .setTag(request.tag())
                        .addAllCapabilities(CAPABILITIES.stream().sorted().toList()))
                .setObserved(Messages.state(request.observed()));
        if (request.desired() != null) {
            message.setDesired(Messages.state(request.desired()));
        }
        if (request.input() != null) {
            message.setInput(Structs.of(request.input()));
        }
        if (request.context() != null) {
            message.setContext(Structs.of(request.context()));
        }
        request.credentials().forEach((name, details) -> message.putCredentials(name, credentials(details)));
        provided(message, request.provided());
        return message.build();
    }

    @SuppressWarnings("deprecation") // functions that know the older name only are still in use
    private static void provided(io.crossplane.fn.proto.v1.RunFunctionRequest.Builder message, Provided provided) {
        provided.resources().forEach((name, found) -> message.putRequiredResources(name, resources(found)));
        provided.extraResources().forEach((name, found) -> message.putExtraResources(name, resources(found)));
        provided.schemas()
                .forEach((name, schema) -> message.putRequiredSchemas(
                        name,
                        schema.isEmpty()
                                ? Schema.getDefaultInstance()
                                : Schema.newBuilder()
                                        .setOpenapiV3(Structs.of(schema))
                                        .build()));
    }

    private static Credentials credentials(ConnectionDetails details) {
        return Credentials.newBuilder()
                .setCredentialData(CredentialData.newBuilder().putAllData(Messages.bytes(details)))
                .build();
    }

    private static Resources resources(List<FunctionResource> found) {
        return Resources.newBuilder()
                .addAllItems(found.stream().map(Messages::resource).toList())
                .build();
    }

    public static RunFunctionRequest request(io.crossplane.fn.proto.v1.RunFunctionRequest message) {
        Map<String, ConnectionDetails> credentials = new LinkedHashMap<>();
        message.getCredentialsMap()
                .forEach((name, one) -> credentials.put(
                        name, Messages.details(one.getCredentialData().getDataMap())));
        return new RunFunctionRequest(
                message.getMeta().getTag(),
                Messages.state(message.getObserved()),
                message.hasDesired() ? Messages.state(message.getDesired()) : null,
                message.hasInput() ? Structs.tree(message.getInput()) : null,
                message.hasContext() ? Structs.tree(message.getContext()) : null,
                credentials,
                provided(message));
    }

    @SuppressWarnings("deprecation") // functions that know the older name only are still in use
    private static Provided provided(io.crossplane.fn.proto.v1.RunFunctionRequest message) {
        Map<String, Map<String, Object>> schemas = new LinkedHashMap<>();
        message.getRequiredSchemasMap()
                .forEach((name, schema) -> schemas.put(name, Structs.tree(schema.getOpenapiV3())));
        return new Provided(found(message.getRequiredResourcesMap()), found(message.getExtraResourcesMap()), schemas);
    }

    private static Map<String, List<FunctionResource>> found(Map<String, Resources> messages) {
        Map<String, List<FunctionResource>> found = new LinkedHashMap<>();
        messages.forEach((name, resources) -> found.put(
                name, resources.getItemsList().stream().map(Messages::resource).toList()));
        return found;
    }
}
