package dev.slipway.testkit.aws.wire;

/** An error that a service answers with. */
public final class ApiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final int status;

    public ApiError(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** Make an error with status 400. */
    public ApiError(String code, String message) {
        this(400, code, message);
    }

    public String code() {
        return code;
    }

    /** Return the answer of the query protocol. */
    public Answer answer() {
        Node error = Node.of("Error")
                .with("Type", status < 500 ? "Sender" : "Receiver")
                .with("Code", code)
                .with("Message", String.valueOf(getMessage()));
        return Answer.xml(status, Node.of("ErrorResponse").with(error).with("RequestId", Service.REQUEST_ID));
    }

    /** Return the same in EC2's form, which is its own. */
    public Answer answerOfEc2() {
        Node error = Node.of("Error").with("Code", code).with("Message", String.valueOf(getMessage()));
        return Answer.xml(
                status, Node.of("Response").with(Node.of("Errors").with(error)).with("RequestID", Service.REQUEST_ID));
    }
}
