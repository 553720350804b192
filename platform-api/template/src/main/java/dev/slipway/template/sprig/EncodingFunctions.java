package dev.slipway.template.sprig;

import dev.slipway.template.FunctionException;
import dev.slipway.template.Functions;
import dev.slipway.template.format.GoBase64;
import dev.slipway.template.format.GoJson;
import dev.slipway.template.format.GoJsonException;
import dev.slipway.template.format.GoText;
import dev.slipway.template.format.JsonStyle;
import java.util.Base64;
import org.bouncycastle.util.encoders.Base32;
import org.bouncycastle.util.encoders.DecoderException;
import org.jspecify.annotations.Nullable;

/** Base64, base32 and JSON. */
final class EncodingFunctions {

    static final Functions FUNCTIONS = Functions.NONE
            .with("b64enc", "string", a -> Base64.getEncoder().encodeToString(GoText.bytes(a.text(0))))
            .with("b64dec", "string", a -> base64(a.text(0)))
            .with("b32enc", "string", a -> Base32.toBase32String(GoText.bytes(a.text(0))))
            .with("b32dec", "string", a -> base32(a.text(0)))
            .with("fromJson", "string", a -> fromJson(a.text(0)))
            .with("mustFromJson", "string", a -> mustFromJson(a.text(0)))
            .with("toJson", "any", a -> toJson(a.any(0), JsonStyle.COMPACT))
            .with("mustToJson", "any", a -> mustToJson(a.any(0), JsonStyle.COMPACT))
            .with("toPrettyJson", "any", a -> toJson(a.any(0), JsonStyle.PRETTY))
            .with("mustToPrettyJson", "any", a -> mustToJson(a.any(0), JsonStyle.PRETTY))
            .with("toRawJson", "any", a -> mustToJson(a.any(0), JsonStyle.RAW))
            .with("mustToRawJson", "any", a -> mustToJson(a.any(0), JsonStyle.RAW));

    private EncodingFunctions() {}

    /** What is no base64 gives the error as text. */
    private static String base64(String text) {
        try {
            return GoText.of(GoBase64.decode(text));
        } catch (IllegalArgumentException corrupt) {
            return String.valueOf(corrupt.getMessage());
        }
    }

    private static String base32(String text) {
        String compact = text.replace("\n", "").replace("\r", "");
        try {
            if (compact.length() % 8 == 0 && compact.matches("[A-Z2-7]*=*")) {
                return GoText.of(Base32.decode(compact));
            }
        } catch (DecoderException corrupt) {
            // reported below
        }
        int at = compact.replaceFirst("[^A-Z2-7].*$", "").length();
        return "illegal base32 data at input byte " + at;
    }

    private static @Nullable Object fromJson(String text) {
        try {
            return GoJson.decode(text);
        } catch (GoJsonException invalid) {
            return null;
        }
    }

    private static @Nullable Object mustFromJson(String text) {
        try {
            return GoJson.decode(text);
        } catch (GoJsonException invalid) {
            throw new FunctionException(invalid.getMessage());
        }
    }

    private static String toJson(@Nullable Object value, JsonStyle style) {
        try {
            return GoJson.encode(value, style);
        } catch (IllegalArgumentException unsupported) {
            return "";
        }
    }

    private static String mustToJson(@Nullable Object value, JsonStyle style) {
        return GoJson.encode(value, style);
    }
}
