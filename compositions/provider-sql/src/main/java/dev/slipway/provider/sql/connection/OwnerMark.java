package dev.slipway.provider.sql.connection;

import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.managed.kind.Wanted;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The comment on a database or role that says whose it is. */
public final class OwnerMark {

    private static final Pattern MARK = Pattern.compile(Pattern.quote(Identity.OWNER_TAG) + "=([0-9A-Za-z-]+)");

    private OwnerMark() {}

    /** Return the comment to write. */
    public static String of(Identity identity) {
        return Identity.OWNER_TAG + "=" + identity.ownerUid();
    }

    /** Return the statement that marks something, which is named as {@code SCHEMA "a"}. */
    public static String statement(String noun, Identity identity) {
        return "COMMENT ON " + noun + " IS " + Quote.literal(of(identity));
    }

    /** Return the owner's uid that a comment names, empty when it names none. */
    public static String ownerIn(@Nullable String comment) {
        Matcher matcher = MARK.matcher(comment == null ? "" : comment);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** Refuse what belongs to somebody else: a CONFLICT that says how to go on. */
    public static void requireOurs(Wanted wanted, String what, String ownerUid) {
        if (wanted.mayAdopt(ownerUid)) {
            return;
        }
        String whose = ownerUid.isEmpty() ? "was not made by Slipway" : "belongs to the object with uid " + ownerUid;
        String advice = ownerUid.isEmpty()
                ? "set the annotation crossplane.io/external-name to that name by hand to take it over"
                : "set the annotation " + Wanted.ADOPT + ": " + ownerUid + " to take it over";
        throw new FaultException(
                Fault.CONFLICT,
                "name taken: " + what + " exists already and " + whose + "; choose another name, or " + advice);
    }
}
