package dev.slipway.template.parse;

/** One named template. */
public record Definition(String name, Source source, Node.Block body) {

    /** Return whether there is nothing in it but space and comments, so that it does not replace another one. */
    public boolean isEmpty() {
        return body.nodes().stream()
                .allMatch(node -> node instanceof Node.Text text && text.text().isBlank());
    }
}
