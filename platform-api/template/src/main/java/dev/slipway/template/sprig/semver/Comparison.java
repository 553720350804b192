package dev.slipway.template.sprig.semver;

/**
 * One comparison with a version of which parts may be left open. Versions with a prerelease satisfy only comparisons that
 * name one themselves.
 *
 * @param given how many of the three numbers are given
 */
record Comparison(String operator, Version version, int given) {

    static Comparison of(String operator, String text) {
        String bare = text.replaceFirst("^v", "");
        String numbers = bare.replaceFirst("[-+].*$", "");
        String rest = bare.substring(numbers.length());
        int given = 0;
        StringBuilder padded = new StringBuilder();
        boolean open = false;
        String[] parts = numbers.split("\\.");
        for (int i = 0; i < 3; i++) {
            open = open || i >= parts.length || parts[i].matches("[xX*]");
            given += open ? 0 : 1;
            padded.append(i > 0 ? "." : "").append(open ? "0" : parts[i]);
        }
        return new Comparison(operator, Version.parse(padded + (given == 3 ? rest : "")), given);
    }

    boolean holds(Version candidate) {
        boolean prereleaseOnly =
                !candidate.prerelease().isEmpty() && version.prerelease().isEmpty();
        if (prereleaseOnly && !(operator.equals("!=") && given == 3)) {
            return false;
        }
        return switch (operator) {
            case "", "=" -> given < 3 ? within(candidate, given) : isSame(candidate);
            case "!=" -> given < 3 ? !within(candidate, given) : !isSame(candidate);
            case ">" -> isGreater(candidate);
            case "<" -> candidate.compareTo(version) < 0;
            case ">=", "=>" -> candidate.compareTo(version) >= 0;
            case "<=", "=<" -> candidate.compareTo(version) <= 0 || (given < 3 && within(candidate, given));
            case "~", "~>" -> candidate.compareTo(version) >= 0 && within(candidate, Math.min(given, 2));
            default -> isCompatible(candidate);
        };
    }

    private boolean isSame(Version candidate) {
        return candidate.compareTo(version) == 0;
    }

    private boolean isGreater(Version candidate) {
        return candidate.compareTo(version) > 0 && (given == 3 || !within(candidate, Math.max(given, 1)));
    }

    private boolean within(Version candidate, int parts) {
        return (parts < 1 || candidate.major() == version.major())
                && (parts < 2 || candidate.minor() == version.minor())
                && (parts < 3 || candidate.patch() == version.patch());
    }

    /** Whatever does not change the first number that is not zero. */
    private boolean isCompatible(Version candidate) {
        if (candidate.compareTo(version) < 0) {
            return false;
        }
        if (version.major() > 0 || given < 2) {
            return candidate.major() == version.major();
        }
        if (version.minor() > 0 || given < 3) {
            return within(candidate, 2);
        }
        return within(candidate, 3);
    }
}
