package dev.slipway.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import io.fabric8.kubernetes.api.model.IntOrString;
import java.io.IOException;

/** Reads numbers that trees hold as Long, which the client's own reader takes for neither a number nor a text. */
final class WholeOrText extends JsonDeserializer<IntOrString> {

    @Override
    public IntOrString deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                ? new IntOrString(parser.getIntValue())
                : new IntOrString(parser.getValueAsString());
    }
}
