package dev.slipway.terraform.policy;

import java.util.List;
import java.util.stream.Stream;

/**
 * What all rules together say of a plan. A refusal counts more than a question, a question more than an approval.
 *
 * @param refusals why it must not be applied
 * @param questions why a person has to look at it
 * @param approvals names of rules by which nobody has to
 */
public record Verdict(List<String> refusals, List<String> questions, List<String> approvals) {

    public Verdict {
        refusals = List.copyOf(refusals);
        questions = List.copyOf(questions);
        approvals = List.copyOf(approvals);
    }

    /** Return the verdict where no rule has anything to say. */
    public static Verdict silent() {
        return new Verdict(List.of(), List.of(), List.of());
    }

    /** Return the same verdict with one more reason for a person to look. */
    public Verdict asking(String question) {
        return new Verdict(
                refusals, Stream.concat(questions.stream(), Stream.of(question)).toList(), approvals);
    }

    public boolean refuses() {
        return !refusals.isEmpty();
    }

    public boolean asks() {
        return !refuses() && !questions.isEmpty();
    }

    public boolean approves() {
        return !refuses() && !asks() && !approvals.isEmpty();
    }
}
