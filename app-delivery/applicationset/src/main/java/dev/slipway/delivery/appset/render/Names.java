package dev.slipway.delivery.appset.render;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names that Kubernetes and URLs accept, made of any text. */
public final class Names {

    private static final Pattern NOT_IN_DNS = Pattern.compile("[^-a-z0-9.]");
    private static final int LONGEST_DNS = 253;
    private static final int LONGEST_SLUG = 50;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_IN_SLUGS = Pattern.compile("[^a-z0-9-_]");

    private Names() {}

    /** Return the text in lower case with everything else than letters, digits, dots and hyphens as hyphens. */
    public static String normalized(String text) {
        String name = NOT_IN_DNS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-");
        return name.substring(0, Math.min(name.length(), LONGEST_DNS)).replaceAll("^[-.]+|[-.]+$", "");
    }

    /** Return the slug of a branch: at most fifty characters, cut between words, underscores as hyphens. */
    public static String branchSlug(String branch) {
        return slug(branch.replace('_', '-'), LONGEST_SLUG, true);
    }

    /** Return a text for URLs: letters, digits and single hyphens, cut between words if it is {@code smart}. */
    public static String slug(String text, int longest, boolean smart) {
        String plain = MARKS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFD))
                .replaceAll("");
        String words = plain.toLowerCase(Locale.ROOT)
                .replace("&", "and")
                .replace("@", "at")
                .replaceAll("['\u2018\u2019\"\u201c\u201d]", "");
        String slug = NOT_IN_SLUGS
                .matcher(words)
                .replaceAll("-")
                .replaceAll("-{2,}", "-")
                .replaceAll("^[-_]+|[-_]+$", "");
        return longest > 0 && slug.length() > longest ? cut(slug, longest, smart) : slug;
    }

    private static String cut(String slug, int longest, boolean smart) {
        if (!smart) {
            return slug.substring(0, longest);
        }
        StringBuilder kept = new StringBuilder();
        for (String word : slug.split("-")) {
            int with = kept.length() + (kept.length() == 0 ? 0 : 1) + word.length();
            if (with > longest) {
                break;
            }
            kept.append(kept.length() == 0 ? "" : "-").append(word);
        }
        return kept.length() == 0 ? slug.substring(0, longest) : kept.toString();
    }
}
