package dev.slipway.server.web;

import dev.slipway.delivery.appset.control.ApplicationSets;
import dev.slipway.delivery.refresh.Webhooks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes push messages of Git hosts, at the address that Argo CD's users have configured there. */
@RestController
final class WebhookController {

    private final Webhooks webhooks;
    private final ApplicationSets applicationSets;

    WebhookController(Webhooks webhooks, ApplicationSets applicationSets) {
        this.webhooks = webhooks;
        this.applicationSets = applicationSets;
    }

    @PostMapping("/api/webhook")
    ResponseEntity<String> receive(HttpServletRequest request, @RequestBody byte[] body) {
        Webhooks.Answer answer = webhooks.handle(request::getHeader, body);
        // An answer of success means that the sender is who it says; sets look at pull requests, too.
        if (answer.status() == HttpServletResponse.SC_OK) {
            applicationSets.pushed(body);
        }
        return ResponseEntity.status(answer.status()).body(answer.message());
    }
}
