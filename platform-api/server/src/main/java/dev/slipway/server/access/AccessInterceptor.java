package dev.slipway.server.access;

import dev.slipway.delivery.rbac.Subject;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Checks what no controller checks by itself: {@code /api/<area>/...} and {@code /api/v1/<area>/...} need the right to
 * {@code get}, {@code create} or {@code delete} of that area. Whatever changes something is written into the journal,
 * refused or not.
 */
public final class AccessInterceptor implements HandlerInterceptor {

    private static final Gvk REQUEST = Gvk.of("slipway.dev/v1alpha1", "Request");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    /** They check the object itself, with its project. */
    private static final Set<String> CHECKED = Set.of(
            "claims",
            "composites",
            "managed",
            "clusters",
            "applications",
            "externalsecrets",
            "terraform",
            "fleet",
            "changes",
            "openapi.json",
            "catalog");
    /** What is asked by POST and changes nothing. */
    private static final List<String> QUESTIONS = List.of("/api/v1/plan", "/api/scaffolder/v2/dry-run");

    /** What programs read and write there holds secrets: reading it takes more than the right to look. */
    private static final String RAW_STATE = "terraform-state";

    private final Access access;
    private final Audit audit;

    public AccessInterceptor(Access access, Audit audit) {
        this.access = access;
        this.audit = audit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String area = area(request.getServletPath());
        if (request.getAttribute(Callers.ATTRIBUTE) instanceof Subject caller
                && (!CHECKED.contains(area) || isRuns(request, area))) {
            access.require(caller, area, action(request, area), object(request.getServletPath()));
        }
        return true;
    }

    /** Runs of Terraform objects are read by a controller that knows no callers. */
    private static boolean isRuns(HttpServletRequest request, String area) {
        return area.equals("terraform") && request.getServletPath().contains("/runs");
    }

    private static String action(HttpServletRequest request, String area) {
        if (area.equals(RAW_STATE)) {
            return "update";
        }
        boolean reading = READING.contains(request.getMethod()) || QUESTIONS.contains(request.getServletPath());
        return reading ? "get" : request.getMethod().equals("DELETE") ? "delete" : "create";
    }

    private static List<String> parts(String path) {
        List<String> parts =
                Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
        int start = parts.size() > 2 && parts.get(1).equals("v1") ? 2 : 1;
        return parts.subList(Math.min(start, parts.size()), parts.size());
    }

    private static String area(String path) {
        List<String> parts = parts(path);
        return parts.isEmpty() ? "" : parts.get(0);
    }

    private static String object(String path) {
        List<String> parts = parts(path);
        return parts.size() < 2 ? "*" : String.join("/", parts.subList(1, Math.min(3, parts.size())));
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        String path = request.getServletPath();
        boolean asked = READING.contains(request.getMethod()) || QUESTIONS.contains(path);
        if (!asked && request.getAttribute(Callers.ATTRIBUTE) instanceof Subject caller) {
            audit.note(
                    caller,
                    new Ref(REQUEST, "", path),
                    "Requested",
                    request.getMethod() + " " + path + " was answered with " + response.getStatus());
        }
    }
}
