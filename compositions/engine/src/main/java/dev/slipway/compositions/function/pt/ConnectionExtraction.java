package dev.slipway.compositions.function.pt;

import dev.slipway.compositions.fieldpath.FieldPathException;
import dev.slipway.compositions.fieldpath.Paved;
import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.template.format.GoJson;
import dev.slipway.template.format.GoText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the composite resource's connection details from one observed resource. What is not there yet is left out. */
final class ConnectionExtraction {

    private ConnectionExtraction() {}

    static ConnectionDetails extract(
            Map<String, Object> observed, ConnectionDetails secret, List<ConnectionDetail> wanted) {
        ConnectionDetails extracted = ConnectionDetails.NONE;
        for (ConnectionDetail detail : wanted) {
            FieldError error = Validation.connectionDetail(detail);
            if (error != null) {
                throw new PatchException("invalid: " + error);
            }
            Optional<Redacted<byte[]>> value = value(observed, secret, detail);
            if (value.isPresent()) {
                extracted = extracted.with(detail.name(), value.get());
            }
        }
        return extracted;
    }

    private static Optional<Redacted<byte[]>> value(
            Map<String, Object> observed, ConnectionDetails secret, ConnectionDetail detail) {
        if (detail.fromConnectionSecretKey() != null && detail.type().equals("FromConnectionSecretKey")) {
            return secret.get(detail.fromConnectionSecretKey());
        }
        if (detail.value() != null && detail.type().equals("FromValue")) {
            return bytes(detail.value());
        }
        return detail.fromFieldPath() == null ? Optional.empty() : fromFieldPath(observed, detail.fromFieldPath());
    }

    /** Return a text as it is, anything else as its JSON. */
    private static Optional<Redacted<byte[]>> fromFieldPath(Map<String, Object> observed, String path) {
        try {
            Object value = Paved.over(observed).get(path);
            return bytes(value instanceof String text ? text : GoJson.encode(value));
        } catch (FieldPathException problem) {
            return Optional.empty();
        }
    }

    private static Optional<Redacted<byte[]>> bytes(String text) {
        return Optional.of(Redacted.of(GoText.bytes(text)));
    }
}
