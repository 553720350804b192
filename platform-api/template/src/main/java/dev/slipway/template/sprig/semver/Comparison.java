package dev.slipway.template.sprig.semver;

/**
 * One comparison with a version of which parts may be left open.
 *
 * @param open the first part that is left open
 */
record Comparison(String operator, Version version, Part open) {

    /** The numbers of a version. */
    enum Part {
        MAJOR,
        MINOR,
        PATCH,
        NONE
    }

    static Comparison of(String operator, String text) {
        String bare = text.replaceFirst("^v", "");
        String numbers = bare.replaceFirst("[-+].*$", "");
        String rest = bare.substring(numbers.length());
        String[] parts = numbers.split("\\.");
        int given = 0;
        StringBuilder padded = new StringBuilder();
        for (int i = 0; i < Part.NONE.ordinal(); i++) {
            boolean isGiven = given == i && i < parts.length && !parts[i].matches("[xX*]");
            given += isGiven ? 1 : 0;
            padded.append(i > 0 ? "." : "").append(isGiven ? parts[i] : "0");
        }
        return new Comparison(operator, Version.parse(padded + rest), Part.values()[given]);
    }

    boolean namesPrerelease() {
        return !version.prerelease().isEmpty();
    }

    /** @param prereleases whether versions with a prerelease can hold at all */
    boolean holds(Version candidate, boolean prereleases) {
        if (!candidate.prerelease().isEmpty() && !prereleases) {
            return false;
        }
        return switch (operator) {
            case "", "=" -> open == Part.NONE ? isSame(candidate) : isLike(candidate);
            case "!=" -> isDifferent(candidate);
            case ">" -> isGreater(candidate);
            case "<" -> candidate.compareTo(version) < 0;
            case ">=", "=>" -> candidate.compareTo(version) >= 0;
            case "<=", "=<" -> isAtMost(candidate);
            case "~", "~>" -> isLike(candidate);
            default -> isCompatible(candidate);
        };
    }

    private boolean isSame(Version candidate) {
        return candidate.compareTo(version) == 0;
    }

    private boolean isDifferent(Version candidate) {
        boolean within =
                switch (open) {
                    case MINOR -> candidate.major() == version.major();
                    case PATCH -> candidate.major() == version.major() && candidate.minor() == version.minor();
                    default -> isSame(candidate);
                };
        boolean samePrerelease = candidate.prerelease().equals(version.prerelease());
        return !within || (open == Part.PATCH && !samePrerelease);
    }

    private boolean isGreater(Version candidate) {
        return switch (open) {
            case MINOR -> candidate.major() > version.major();
            case PATCH ->
                candidate.major() > version.major()
                        || (candidate.major() == version.major() && candidate.minor() > version.minor());
            default -> candidate.compareTo(version) > 0;
        };
    }

    /** Where a part is left open, what is smaller than that part does not count. */
    private boolean isAtMost(Version candidate) {
        if (open == Part.NONE) {
            return candidate.compareTo(version) <= 0;
        }
        boolean minor =
                candidate.major() == version.major() && (open == Part.MINOR || candidate.minor() <= version.minor());
        return candidate.major() < version.major() || minor;
    }

    /** At least the version, and the same but for what is smaller than the minor number; {@code ~0.0.0} is anything. */
    private boolean isLike(Version candidate) {
        if (candidate.compareTo(version) < 0) {
            return false;
        }
        boolean zero = version.major() == 0 && version.minor() == 0 && version.patch() == 0;
        if (zero && open != Part.MINOR && open != Part.PATCH) {
            return true;
        }
        return candidate.major() == version.major() && (open == Part.MINOR || candidate.minor() == version.minor());
    }

    /** Whatever does not change the first number that is not zero. */
    private boolean isCompatible(Version candidate) {
        if (candidate.compareTo(version) < 0 || candidate.major() != version.major()) {
            return false;
        }
        if (version.major() > 0 || open == Part.MINOR) {
            return true;
        }
        boolean sameMinor = candidate.minor() == version.minor();
        return sameMinor && (version.minor() > 0 || open == Part.PATCH || candidate.patch() == version.patch());
    }
}
