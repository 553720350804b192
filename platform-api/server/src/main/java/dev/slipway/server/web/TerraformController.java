package dev.slipway.server.web;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.terraform.work.RunRecord;
import dev.slipway.terraform.work.RunStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads runs of Terraform objects: what they planned and printed, masked. */
@RestController
@RequestMapping("/api/v1/terraform/{namespace}/{name}/runs")
final class TerraformController {

    private static final Gvk TERRAFORM = new Gvk("infra.contrib.fluxcd.io", "v1alpha2", "Terraform");

    private static final Map<String, String> TEXTS =
            Map.of("text", "plan.txt", "markdown", "plan.md", "json", "plan.json", "log", "log.txt");

    /** A run as it goes over the wire. */
    record Line(long number, String purpose, String revision, String summary, String contentHash, String failure) {

        static Line of(RunRecord run) {
            return new Line(
                    run.number(),
                    run.purpose(),
                    run.revision(),
                    run.summary(),
                    run.contentHash(),
                    run.failure() == null ? "" : run.failure().message());
        }
    }

    private final Kube kube;
    private final RunStore runs;

    TerraformController(Kube kube, RunStore runs) {
        this.kube = kube;
        this.runs = runs;
    }

    @GetMapping
    ResponseEntity<List<Line>> list(@PathVariable String namespace, @PathVariable String name) {
        return object(namespace, name)
                .map(object -> ResponseEntity.ok(runs.numbers(object.uid()).stream()
                        .flatMap(number -> runs.read(object.uid(), number).stream())
                        .map(Line::of)
                        .toList()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Return one of {@code text}, {@code markdown}, {@code json}, {@code log}; run 0 is the newest. */
    @GetMapping(path = "/{number}/{form}", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> text(
            @PathVariable String namespace,
            @PathVariable String name,
            @PathVariable long number,
            @PathVariable String form) {
        return object(namespace, name)
                .flatMap(object -> text(object, number, TEXTS.getOrDefault(form, "")))
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .body("there is no such run, or it has printed nothing yet\n"));
    }

    private Optional<String> text(KubeObject object, long number, String file) {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> run = number > 0
                ? Optional.of(number)
                : runs.numbers(object.uid()).stream().findFirst();
        return run.flatMap(found -> runs.text(object.uid(), found, file));
    }

    private Optional<KubeObject> object(String namespace, String name) {
        return kube.get(new Ref(TERRAFORM, namespace, name));
    }
}
