package dev.slipway.terraform.run;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.terraform.state.LockInfo;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one place that reads what OpenTofu and Terraform print when they fail. The fault's {@code reference} is the id of
 * the lock where a lock was met, else empty.
 */
final class TofuFaults {

    private static final int SHOWN = 5;
    private static final int LONGEST = 2000;

    private record Rule(Pattern words, Fault fault, String advice) {}

    /** The first that matches counts; what OpenTofu says itself comes before what clouds say through it. */
    private static final List<Rule> RULES = List.of(
            rule(
                    "Saved plan is stale|plan file can no longer be applied|different state lineage",
                    Fault.CONFLICT,
                    "the state has changed since the plan was made; a new plan is needed"),
            rule("No value for required variable", Fault.INVALID, "set it in spec.vars, spec.varsFrom or spec.values"),
            rule(
                    "does not have a provider named|provider registry .* does not have|no available releases match"
                            + "|no versions? .*match|Could not retrieve the list of available versions",
                    Fault.NOT_FOUND,
                    "check the provider's source and version constraint"),
            rule(
                    "Failed to (?:query available provider|install provider|resolve provider)"
                            + "|could not connect to registry|Failed to request discovery document",
                    Fault.UNAVAILABLE,
                    "the provider cannot be downloaded from here; check the registry, or give a mirror in the CLI"
                            + " configuration (spec.cliConfigSecretRef)"),
            rule(
                    "encrypted payload|encryption (?:key|method)|state (?:file )?is encrypted|decrypt",
                    Fault.INVALID,
                    "the state is encrypted and the configuration has no key for it; nothing was changed"),
            rule(
                    "(?i)unsupported state file format|state file could not be parsed|failed to (?:load|read) state"
                            + "|state snapshot was created by|does not support (?:this )?state",
                    Fault.INVALID,
                    "the state cannot be read; nothing was changed; restore an earlier version of it"),
            rule("(?i)throttl|rate exceeded|too many requests|\\b429\\b", Fault.THROTTLED, ""),
            rule("(?i)limit ?exceeded|quota", Fault.QUOTA, ""),
            rule(
                    "(?i)access ?denied|unauthorized|forbidden|not authorized|invalid credentials|no valid credential"
                            + "|\\b40[13]\\b",
                    Fault.DENIED,
                    "check the credentials and what they may do"),
            rule(
                    "(?i)connection refused|connection reset|no such host|i/o timeout|TLS handshake|context deadline"
                            + "|temporarily unavailable|\\b50[234]\\b",
                    Fault.UNAVAILABLE,
                    ""));

    private TofuFaults() {}

    private static Rule rule(String words, Fault fault, String advice) {
        return new Rule(Pattern.compile(words), fault, advice);
    }

    /** Return what a failed command means; the text may hold secrets, which the caller masks. */
    static FaultException of(String title, Exit exit) {
        String printed = exit.errors().isBlank() ? exit.text() : exit.errors();
        Optional<LockInfo> lock = LockInfo.find(printed);
        if (lock.isPresent()) {
            return new FaultException(
                    Fault.CONFLICT,
                    "the state is locked: " + lock.get().text() + "; wait until it is released, or if nothing runs any"
                            + " more, unlock it with spec.tfstate.forceUnlock and this id",
                    null,
                    lock.get().id());
        }
        List<Diagnostic> errors = Diagnostic.errors(printed);
        if (errors.isEmpty()) {
            return new FaultException(Fault.INTERNAL, title + " ended with code " + exit.code() + shortened(printed));
        }
        return rule(errors)
                .map(rule -> new FaultException(
                        rule.fault(), text(title, errors) + (rule.advice().isEmpty() ? "" : "; " + rule.advice())))
                .orElseGet(() -> new FaultException(otherwise(title, errors), text(title, errors)));
    }

    private static Optional<Rule> rule(List<Diagnostic> errors) {
        return RULES.stream()
                .filter(rule -> errors.stream()
                        .anyMatch(error -> rule.words().matcher(error.text()).find()))
                .findFirst();
    }

    /** Before anything is applied, what remains is the configuration's fault; what fails later may pass by itself. */
    private static Fault otherwise(String title, List<Diagnostic> errors) {
        boolean placed = errors.stream().anyMatch(error -> !error.place().isEmpty());
        return placed && !title.equals("apply") ? Fault.INVALID : Fault.INTERNAL;
    }

    private static String text(String title, List<Diagnostic> errors) {
        String text = errors.stream().limit(SHOWN).map(Diagnostic::text).collect(Collectors.joining("; "));
        String more = errors.size() > SHOWN ? "; and " + (errors.size() - SHOWN) + " more errors" : "";
        return title + " failed: " + (text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text) + more;
    }

    private static String shortened(String printed) {
        String text = printed.strip();
        if (text.isEmpty()) {
            return " and said nothing";
        }
        return ": " + (text.length() > LONGEST ? "..." + text.substring(text.length() - LONGEST) : text);
    }
}
