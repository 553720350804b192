package dev.slipway.provider.aws.route53;

/** Names of DNS, which Route 53 writes with a dot at the end and some characters by their numbers. Pure. */
final class Names {

    private Names() {}

    /** Return a name as people write it. */
    static String plain(String name) {
        String decoded = name.replace("\\052", "*").replace("\\100", "@");
        return decoded.endsWith(".") ? decoded.substring(0, decoded.length() - 1) : decoded;
    }

    /** Return a name within a zone: one that does not end in the zone's name is meant to lie below it. */
    static String within(String zone, String name) {
        String plain = plain(name);
        boolean isWhole = plain.equals(zone) || plain.endsWith("." + zone);
        return plain.isEmpty() ? zone : isWhole ? plain : plain + "." + zone;
    }

    /** Texts are in quotes. */
    static String value(String type, String value) {
        boolean isText = type.equals("TXT") || type.equals("SPF");
        return isText && !value.startsWith("\"") ? "\"" + value + "\"" : value;
    }

    static String unquoted(String value) {
        boolean isQuoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return isQuoted && !value.contains("\" \"") ? value.substring(1, value.length() - 1) : value;
    }
}
