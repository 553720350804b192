package dev.slipway.compositions.function.sequencer;

import dev.slipway.compositions.function.input.Fields;
import java.util.List;

/** The function's input. An empty {@code cacheTtl} or {@code usageVersion} means the default. */
record SequencerInput(
        String cacheTtl,
        boolean enableDeletionSequencing,
        boolean replayDeletion,
        String usageVersion,
        boolean resetCompositeReadiness,
        List<Rule> rules) {

    /** Resources in the order of their creation, by names or patterns of names. An empty condition always holds. */
    record Rule(String condition, boolean createOnly, boolean deleteOnly, List<String> sequence) {

        static Rule read(Fields fields) {
            return new Rule(
                    fields.textOrEmpty("condition"),
                    fields.isTrue("createOnly"),
                    fields.isTrue("deleteOnly"),
                    fields.textList("sequence"));
        }

        /** Return the sequence as Go prints a slice, which messages show. */
        String shown() {
            return "[" + String.join(" ", sequence) + "]";
        }
    }

    static SequencerInput read(Fields fields) {
        return new SequencerInput(
                fields.textOrEmpty("cacheTTL"),
                fields.isTrue("enableDeletionSequencing"),
                fields.isTrue("replayDeletion"),
                fields.textOrEmpty("usageVersion"),
                fields.isTrue("resetCompositeReadiness"),
                fields.list("rules", Rule::read));
    }
}
