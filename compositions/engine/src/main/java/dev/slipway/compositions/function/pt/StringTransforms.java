package dev.slipway.compositions.function.pt;

import com.google.re2j.Matcher;
import dev.slipway.compositions.function.pt.Transform.RegexpConfig;
import dev.slipway.compositions.function.pt.Transform.StringConfig;
import dev.slipway.template.format.GoBase64;
import dev.slipway.template.format.GoFormat;
import dev.slipway.template.format.GoJson;
import dev.slipway.template.format.GoQuote;
import dev.slipway.template.format.GoText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Adler32;
import org.jspecify.annotations.Nullable;

/** The string transform. */
final class StringTransforms {

    private StringTransforms() {}

    static String resolve(StringConfig config, @Nullable Object input) {
        return switch (config.type()) {
            case "Format" -> GoFormat.sprintf(set(config, config.format(), "fmt"), new @Nullable Object[] {input});
            case "Convert" -> convert(set(config, config.convert(), "convert"), input);
            case "TrimPrefix", "TrimSuffix" -> trim(config, set(config, config.trim(), "trim"), input);
            case "Regexp" -> regexp(set(config, config.regexp(), "regexp"), input);
            case "Join" -> join(set(config, config.joinSeparator(), "join"), input);
            case "Replace" -> {
                Transform.ReplaceConfig replace = set(config, config.replace(), "replace");
                yield GoFormat.value(input).replace(replace.search(), replace.replace());
            }
            default ->
                throw new PatchException("type " + config.type() + " is not supported for string transform type");
        };
    }

    private static <T> T set(StringConfig config, @Nullable T part, String name) {
        if (part == null) {
            throw new PatchException("string transform of type " + config.type() + " " + name + " is not set");
        }
        return part;
    }

    private static String convert(String conversion, @Nullable Object input) {
        String text = GoFormat.value(input);
        return switch (conversion) {
            case "ToUpper" -> GoText.upper(text);
            case "ToLower" -> GoText.lower(text);
            case "ToJson" -> json(input);
            case "ToBase64" -> Base64.getEncoder().encodeToString(GoText.bytes(text));
            case "FromBase64" -> fromBase64(text);
            case "ToSha1" -> hash("SHA-1", input);
            case "ToSha256" -> hash("SHA-256", input);
            case "ToSha512" -> hash("SHA-512", input);
            case "ToAdler32" -> adler(input);
            default -> throw new PatchException("type " + conversion + " is not supported for string convert");
        };
    }

    private static String fromBase64(String text) {
        try {
            return GoText.printable(GoText.of(GoBase64.decode(text)));
        } catch (IllegalArgumentException problem) {
            throw new PatchException("string is not valid base64: " + problem.getMessage());
        }
    }

    private static String json(@Nullable Object input) {
        try {
            return GoJson.encode(input);
        } catch (IllegalArgumentException problem) {
            throw new PatchException("cannot marshal to JSON: " + problem.getMessage());
        }
    }

    /** Return what is hashed: the text itself, or the JSON of anything else. */
    private static byte[] content(@Nullable Object input, String what) {
        if (input instanceof String text) {
            return GoText.bytes(text);
        }
        try {
            return GoText.bytes(json(input));
        } catch (PatchException problem) {
            throw problem.in(what);
        }
    }

    private static String hash(String algorithm, @Nullable Object input) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            return HexFormat.of().formatHex(digest.digest(content(input, "cannot generate hash")));
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException("every Java runtime has " + algorithm, problem);
        }
    }

    private static String adler(@Nullable Object input) {
        Adler32 checksum = new Adler32();
        checksum.update(content(input, "unable to generate Adler checksum"));
        return Long.toString(checksum.getValue());
    }

    private static String trim(StringConfig config, String affix, @Nullable Object input) {
        String text = GoFormat.value(input);
        if (config.type().equals("TrimPrefix")) {
            return text.startsWith(affix) ? text.substring(affix.length()) : text;
        }
        return text.endsWith(affix) ? text.substring(0, text.length() - affix.length()) : text;
    }

    private static String regexp(RegexpConfig config, @Nullable Object input) {
        Matcher matcher =
                Transforms.compile(config.match(), "could not compile regexp").matcher(GoFormat.value(input));
        if (!matcher.find() || config.group() < 0 || config.group() > matcher.groupCount()) {
            throw new PatchException(
                    "regexp " + GoQuote.quote(config.match()) + " had no matches for group " + config.group());
        }
        String group = matcher.group(config.group());
        return group == null ? "" : group;
    }

    /** Upstream drops the last byte of the last separator, not the separator; users' compositions rely on what it gives. */
    private static String join(String separator, @Nullable Object input) {
        if (!(input instanceof List<?> items)) {
            throw new PatchException("could not parse input array");
        }
        StringBuilder joined = new StringBuilder();
        items.forEach(item -> joined.append(GoFormat.value(item)).append(separator));
        if (items.isEmpty() || separator.isEmpty()) {
            return joined.toString();
        }
        byte[] bytes = GoText.bytes(joined.toString());
        return GoText.printable(GoText.of(Arrays.copyOf(bytes, bytes.length - 1)));
    }
}
