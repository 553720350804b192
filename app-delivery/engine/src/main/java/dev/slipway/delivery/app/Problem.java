package dev.slipway.delivery.app;

/**
 * Something to tell the user in a condition; {@code type} is one of Argo CD's, or {@link #UNSUPPORTED}.
 *
 * @param blocks whether nothing may be applied because of it
 */
record Problem(String type, String message, boolean blocks) {

    static final String INVALID_SPEC = "InvalidSpecError";
    static final String COMPARISON = "ComparisonError";
    static final String SYNC = "SyncError";
    static final String DELETION = "DeletionError";
    static final String REPEATED = "RepeatedResourceWarning";
    static final String EXCLUDED = "ExcludedResourceWarning";
    static final String ORPHANED = "OrphanedResourceWarning";
    static final String SHARED = "SharedResourceWarning";

    /** Argo CD has no condition for a field that a controller does not know, because it knows its own. */
    static final String UNSUPPORTED = "UnsupportedFieldWarning";

    static Problem invalid(String message) {
        return new Problem(INVALID_SPEC, message, true);
    }

    static Problem comparison(String message) {
        return new Problem(COMPARISON, message, true);
    }

    static Problem warning(String type, String message) {
        return new Problem(type, message, false);
    }
}
