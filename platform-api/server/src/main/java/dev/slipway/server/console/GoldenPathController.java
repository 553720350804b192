package dev.slipway.server.console;

import dev.slipway.delivery.rbac.Subject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.portal.console.FormField;
import dev.slipway.portal.console.FormPage;
import dev.slipway.portal.console.FormSecrets;
import dev.slipway.portal.console.Forms;
import dev.slipway.portal.console.Offer;
import dev.slipway.portal.console.Pages;
import dev.slipway.portal.console.Show;
import dev.slipway.scaffolder.golden.TemplateShelf;
import dev.slipway.scaffolder.task.Scaffolder;
import dev.slipway.scaffolder.task.Task;
import dev.slipway.scaffolder.template.Template;
import dev.slipway.server.access.Access;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Golden paths as forms, and the tasks that they start. */
@RestController
@RequestMapping(path = "/ui/create", produces = MediaType.TEXT_HTML_VALUE)
final class GoldenPathController {

    private static final int RECENT = 20;

    private final Pages pages;
    private final TemplateShelf shelf;
    private final Scaffolder scaffolder;
    private final TaskPages tasks;
    private final Reviews reviews;
    private final Access access;

    GoldenPathController(
            Pages pages, TemplateShelf shelf, Scaffolder scaffolder, TaskPages tasks, Reviews reviews, Access access) {
        this.pages = pages;
        this.shelf = shelf;
        this.scaffolder = scaffolder;
        this.tasks = tasks;
        this.reviews = reviews;
        this.access = access;
    }

    @GetMapping
    String offers(@RequestAttribute(ConsoleFilter.SESSION) Sessions.Session session) {
        List<Offer> offers = shelf.templates().stream()
                .map(TemplateShelf.Shelved::template)
                .map(template -> new Offer(template.title(), template.description(), address(template)))
                .toList();
        List<Offer> recent = scaffolder.list().stream()
                .sorted(Comparator.comparing(Task::createdAt).reversed())
                .limit(RECENT)
                .map(task -> new Offer(
                        TaskPages.title(task),
                        task.status().word() + ", by " + task.createdBy(),
                        TaskPages.self(task.id())))
                .toList();
        return pages.html(
                "create",
                Map.of(
                        "shell", FleetPages.shell(session, "Create", "create", ""),
                        "offers", offers,
                        "tasks", recent));
    }

    @GetMapping("/{name}")
    String form(@PathVariable String name, @RequestAttribute(ConsoleFilter.SESSION) Sessions.Session session) {
        return form(session, shelf.get(name).template(), Map.of(), List.of());
    }

    private String form(Sessions.Session session, Template template, Map<String, String> given, List<String> errors) {
        FormPage page = new FormPage(
                template.title(), template.description(), address(template), parts(template, given), errors);
        return pages.html(
                "form", Map.of("shell", FleetPages.shell(session, template.title(), "create", ""), "page", page));
    }

    private static List<FormPage.Part> parts(Template template, Map<String, String> given) {
        List<FormPage.Part> parts = Forms.parts(template.pages(), given);
        return Stream.concat(parts.stream(), FormSecrets.part(parts, template.secretsSchema()).stream())
                .toList();
    }

    /** Values that the schema does not take come back with the form and what is wrong with them. */
    @PostMapping("/{name}")
    ResponseEntity<String> start(
            @PathVariable String name,
            @RequestParam Map<String, String> sent,
            @RequestAttribute(ConsoleFilter.SESSION) Sessions.Session session) {
        TemplateShelf.Shelved shelved = shelf.get(name);
        Template template = shelved.template();
        access.require(session.user(), "scaffolder", "create", template.name());
        try {
            Task task = scaffolder.start(new Scaffolder.Order(
                    template,
                    shelved.baseUrl(),
                    Forms.values(template.pages(), sent),
                    FormSecrets.of(parts(template, Map.of()), sent),
                    user(session.user())));
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, TaskPages.self(task.id()))
                    .build();
        } catch (FaultException fault) {
            if (fault.fault() != Fault.INVALID) {
                throw fault;
            }
            List<String> errors = fault.explanation().lines().toList();
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .contentType(MediaType.TEXT_HTML)
                    .body(form(session, template, withoutSecrets(template, sent), errors));
        }
    }

    /** What was entered comes back, but for secrets, which are entered again. */
    private static Map<String, String> withoutSecrets(Template template, Map<String, String> sent) {
        var secret = parts(template, Map.of()).stream()
                .flatMap(part -> part.fields().stream())
                .filter(FormField::isHidden)
                .map(FormField::name)
                .collect(Collectors.toSet());
        var given = new LinkedHashMap<>(sent);
        given.keySet().removeAll(secret);
        return given;
    }

    @GetMapping("/tasks/{id}")
    String task(@PathVariable String id, @RequestAttribute(ConsoleFilter.SESSION) Sessions.Session session) {
        return pages.html(
                "task",
                Map.of(
                        "shell",
                        FleetPages.shell(session, "Task", "create", ""),
                        "page",
                        tasks.page(scaffolder.get(id))));
    }

    @GetMapping("/tasks/{id}/review")
    String review(@PathVariable String id, @RequestAttribute(ConsoleFilter.SESSION) Sessions.Session session) {
        return pages.html(
                "review",
                Map.of(
                        "shell",
                        FleetPages.shell(session, "Review", "create", ""),
                        "page",
                        reviews.page(scaffolder.get(id), TaskPages.self(id))));
    }

    @PostMapping("/tasks/{id}/merge")
    ResponseEntity<String> merge(
            @PathVariable String id,
            @RequestParam String head,
            @RequestAttribute(ConsoleFilter.SESSION) Sessions.Session session) {
        access.require(session.user(), "scaffolder", "merge", id);
        reviews.merge(session.user(), scaffolder.get(id), head);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, TaskPages.self(id))
                .build();
    }

    /** Return how templates and tasks name a person. */
    static Map<String, Object> user(Subject subject) {
        return Map.of("ref", "user:default/" + subject.name());
    }

    private static String address(Template template) {
        return "/ui/create/" + Show.segment(template.name());
    }
}
