package dev.slipway.testkit.aws.slow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.testkit.aws.wire.Answer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** An answer whose resources can be given other states, in XML or JSON. */
interface Body {

    ObjectMapper JSON = new ObjectMapper();

    /** Return what sets the state of each resource, by identifier; it may be there more than once. */
    Map<String, Consumer<String>> resources(SlowKind.Shown names);

    byte[] bytes() throws IOException;

    static Body of(Answer answer) throws IOException {
        return answer.contentType().contains("json") ? new OfJson(JSON.readTree(answer.body())) : OfXml.of(answer);
    }

    /** A tree of JSON. */
    record OfJson(JsonNode root) implements Body {

        @Override
        public Map<String, Consumer<String>> resources(SlowKind.Shown names) {
            Map<String, Consumer<String>> found = new LinkedHashMap<>();
            collect(root, names, found);
            return found;
        }

        private static void collect(JsonNode node, SlowKind.Shown names, Map<String, Consumer<String>> found) {
            if (node instanceof ObjectNode object && object.has(names.id()) && object.has(names.state())) {
                found.merge(
                        object.get(names.id()).asText(), state -> object.put(names.state(), state), Consumer::andThen);
            }
            node.forEach(below -> collect(below, names, found));
        }

        @Override
        public byte[] bytes() throws IOException {
            return JSON.writeValueAsBytes(root);
        }
    }

    /** A document of XML. */
    record OfXml(Document document) implements Body {

        static OfXml of(Answer answer) throws IOException {
            try {
                return new OfXml(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(answer.body())));
            } catch (SAXException | ParserConfigurationException e) {
                throw new IOException("the server behind answered no XML", e);
            }
        }

        @Override
        public Map<String, Consumer<String>> resources(SlowKind.Shown names) {
            Map<String, Consumer<String>> found = new LinkedHashMap<>();
            collect(document.getDocumentElement(), names, found);
            return found;
        }

        private static void collect(Element element, SlowKind.Shown names, Map<String, Consumer<String>> found) {
            Optional<Element> id = child(element, names.id());
            Optional<Element> state = child(element, names.state());
            if (id.isPresent() && state.isPresent()) {
                found.merge(id.get().getTextContent(), state.get()::setTextContent, Consumer::andThen);
            }
            for (Node below = element.getFirstChild(); below != null; below = below.getNextSibling()) {
                if (below instanceof Element child) {
                    collect(child, names, found);
                }
            }
        }

        private static Optional<Element> child(Element element, String name) {
            for (Node below = element.getFirstChild(); below != null; below = below.getNextSibling()) {
                if (below instanceof Element child && child.getTagName().equals(name)) {
                    return Optional.of(child);
                }
            }
            return Optional.empty();
        }

        @Override
        public byte[] bytes() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                TransformerFactory.newInstance()
                        .newTransformer()
                        .transform(new DOMSource(document), new StreamResult(out));
            } catch (TransformerException e) {
                throw new IOException("cannot be written as XML", e);
            }
            return out.toByteArray();
        }
    }
}
