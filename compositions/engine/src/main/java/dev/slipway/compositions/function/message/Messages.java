package dev.slipway.compositions.function.message;

import com.google.protobuf.ByteString;
import com.google.protobuf.Struct;
import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.Ready;
import dev.slipway.compositions.function.State;
import dev.slipway.kernel.secret.Redacted;
import io.crossplane.fn.proto.v1.Resource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parts that requests and responses share. Messages hold secret values as they are: they are for the wire only. */
public final class Messages {

    private Messages() {}

    public static io.crossplane.fn.proto.v1.State state(State state) {
        var message = io.crossplane.fn.proto.v1.State.newBuilder();
        if (state.composite() != null) {
            message.setComposite(resource(state.composite()));
        }
        state.resources().forEach((name, resource) -> message.putResources(name, resource(resource)));
        return message.build();
    }

    public static io.crossplane.fn.proto.v1.State stateOrEmpty(@Nullable State state) {
        return state == null ? io.crossplane.fn.proto.v1.State.getDefaultInstance() : state(state);
    }

    public static Struct structOrEmpty(@Nullable Map<String, Object> tree) {
        return tree == null ? Struct.getDefaultInstance() : Structs.of(tree);
    }

    static State state(io.crossplane.fn.proto.v1.State message) {
        Map<String, FunctionResource> resources = new LinkedHashMap<>();
        message.getResourcesMap().forEach((name, resource) -> resources.put(name, resource(resource)));
        return new State(message.hasComposite() ? resource(message.getComposite()) : null, resources);
    }

    static Resource resource(FunctionResource resource) {
        Resource.Builder message = Resource.newBuilder()
                .setReadyValue(resource.ready().ordinal())
                .putAllConnectionDetails(bytes(resource.connectionDetails()));
        if (resource.resource() != null) {
            message.setResource(Structs.of(resource.resource()));
        }
        return message.build();
    }

    static FunctionResource resource(Resource message) {
        return new FunctionResource(
                message.hasResource() ? Structs.tree(message.getResource()) : null,
                details(message.getConnectionDetailsMap()),
                ready(message.getReady()));
    }

    private static Ready ready(io.crossplane.fn.proto.v1.Ready message) {
        return switch (message) {
            case READY_TRUE -> Ready.TRUE;
            case READY_FALSE -> Ready.FALSE;
            case READY_UNSPECIFIED, UNRECOGNIZED -> Ready.UNSPECIFIED;
        };
    }

    static Map<String, ByteString> bytes(ConnectionDetails details) {
        Map<String, ByteString> bytes = new TreeMap<>();
        details.values().forEach((key, value) -> bytes.put(key, ByteString.copyFrom(value.reveal())));
        return bytes;
    }

    static ConnectionDetails details(Map<String, ByteString> bytes) {
        TreeMap<String, Redacted<byte[]>> values = new TreeMap<>();
        bytes.forEach((key, value) -> values.put(key, Redacted.of(value.toByteArray())));
        return new ConnectionDetails(values);
    }
}
