package dev.slipway.delivery.appset.render;

import java.util.Locale;
import java.util.regex.Pattern;
import net.gcardone.junidecode.Junidecode;

/** Names that Kubernetes and URLs accept, made of any text. */
public final class Names {

    private static final Pattern NOT_IN_DNS = Pattern.compile("[^-a-z0-9.]");
    private static final int LONGEST_DNS = 253;
    private static final int LONGEST_SLUG = 50;
    private static final Pattern NOTHING = Pattern.compile("['\"\u2019]");
    private static final Pattern DASHES = Pattern.compile("[\u2012-\u2015]");
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
        String words = NOTHING.matcher(text.strip().replace("&", "and").replace("@", "at"))
                .replaceAll("");
        words = Junidecode.unidecode(DASHES.matcher(words).replaceAll("-")).toLowerCase(Locale.ROOT);
        boolean cutsAnywhere = !smart && longest > 0 && words.length() > longest;
        String slug = NOT_IN_SLUGS
                .matcher(cutsAnywhere ? words.substring(0, longest) : words)
                .replaceAll("-")
                .replaceAll("-{2,}", "-")
                .replaceAll("^[-_]+|[-_]+$", "");
        return longest > 0 && slug.length() > longest ? cut(slug, longest) : slug;
    }

    private static String cut(String slug, int longest) {
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
