package dev.slipway.compositions.packages;

/**
 * The image of a package, as {@code <source>:<version>} or {@code <source>@<digest>}. Pure.
 *
 * @param source without version, registry included
 * @param version the digest, else the tag, else empty
 */
record Image(String source, String version) {

    static Image of(String reference) {
        int digest = reference.indexOf('@');
        String named = digest < 0 ? reference : reference.substring(0, digest);
        int tag = named.indexOf(':', named.lastIndexOf('/') + 1);
        String source = tag < 0 ? named : named.substring(0, tag);
        if (digest >= 0) {
            return new Image(source, reference.substring(digest + 1));
        }
        return new Image(source, tag < 0 ? "" : named.substring(tag + 1));
    }

    /** Return the last part of its path, by which packages are known whatever registry they are in. */
    String repository() {
        return source.substring(source.lastIndexOf('/') + 1);
    }
}
