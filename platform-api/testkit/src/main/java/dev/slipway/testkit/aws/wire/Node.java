package dev.slipway.testkit.aws.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An XML element that is being built; adding changes it and returns it. */
public final class Node {

    private final String name;
    private final List<Node> children = new ArrayList<>();
    private @Nullable String text;
    private @Nullable String namespace;

    private Node(String name) {
        this.name = name;
    }

    public static Node of(String name) {
        return new Node(name);
    }

    /** Return a list of tags. */
    public static Node tags(String name, Map<String, String> tags) {
        Node list = of(name);
        tags.forEach((key, value) -> list.with(of("Tag").with("Key", key).with("Value", value)));
        return list;
    }

    public Node in(String xmlNamespace) {
        this.namespace = xmlNamespace;
        return this;
    }

    public Node with(Node child) {
        children.add(child);
        return this;
    }

    public Node with(String child, Object value) {
        Node node = of(child);
        node.text = String.valueOf(value);
        return with(node);
    }

    /** Add the child if there is a value. */
    public Node with(String child, Optional<?> value) {
        value.ifPresent(present -> with(child, present));
        return this;
    }

    public Node with(String list, String item, List<String> values) {
        Node node = of(list);
        values.forEach(value -> node.with(item, value));
        return with(node);
    }

    String toXml() {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        out.append('<').append(name);
        if (namespace != null) {
            out.append(" xmlns=\"").append(namespace).append('"');
        }
        out.append('>');
        if (text != null) {
            out.append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        }
        children.forEach(child -> child.write(out));
        out.append("</").append(name).append('>');
    }
}
