package dev.slipway.template.yaml;

/** A text that is no YAML, in the words of Go's library: {@code yaml: line 3: what is wrong}. */
public final class YamlException extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;
    private final String problem;

    YamlException(int line, String problem) {
        super("yaml: " + (line > 0 ? "line " + line + ": " : "") + problem, null, false, false);
        this.line = line;
        this.problem = problem;
    }

    /** Return the line, counted from 1, or 0 when none is known. */
    public int line() {
        return line;
    }

    /** Return what is wrong, without the line. */
    public String problem() {
        return problem;
    }

    /** Return the message; it is never absent. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
