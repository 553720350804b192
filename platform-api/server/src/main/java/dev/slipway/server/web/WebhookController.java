package dev.slipway.server.web;

import dev.slipway.delivery.refresh.Webhooks;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes push messages of Git hosts, at the address that Argo CD's users have configured there. */
@RestController
final class WebhookController {

    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @PostMapping("/api/webhook")
    ResponseEntity<String> receive(HttpServletRequest request, @RequestBody byte[] body) {
        Webhooks.Answer answer = webhooks.handle(request::getHeader, body);
        return ResponseEntity.status(answer.status()).body(answer.message());
    }
}
