package dev.slipway.template.sprig.pki;

import dev.slipway.template.FunctionException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One block of PEM text. */
record Pem(String type, byte[] bytes) {

    private static final int LINE = 64;
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----\\s*([A-Za-z0-9+/=\\s]*?)-----END \\1-----");

    /** Return the first block of the text; a {@link FunctionException} with the message when there is none. */
    static Pem first(String text, String missing) {
        Matcher matcher = BLOCK.matcher(text);
        if (!matcher.find()) {
            throw new FunctionException(missing);
        }
        try {
            return new Pem(matcher.group(1), Base64.getMimeDecoder().decode(matcher.group(2)));
        } catch (IllegalArgumentException corrupt) {
            throw new FunctionException(missing);
        }
    }

    String text() {
        String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n";
    }
}
