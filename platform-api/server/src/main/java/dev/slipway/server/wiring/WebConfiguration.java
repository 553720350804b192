package dev.slipway.server.wiring;

import dev.slipway.delivery.contract.DeliveryOptions;
import dev.slipway.delivery.contract.Destinations;
import dev.slipway.delivery.fleet.ProjectLimits;
import dev.slipway.delivery.handover.Handover;
import dev.slipway.delivery.objects.ObjectActions;
import dev.slipway.delivery.project.control.Projects;
import dev.slipway.kernel.journal.Journal;
import dev.slipway.kernel.plan.Planner;
import dev.slipway.portal.catalog.CatalogEntities;
import dev.slipway.portal.console.Pages;
import dev.slipway.portal.fleet.Fleet;
import dev.slipway.portal.fleet.FleetObjects;
import dev.slipway.runtime.git.GitOptions;
import dev.slipway.runtime.git.GitReviews;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.server.ConsoleProperties;
import dev.slipway.server.OidcProperties;
import dev.slipway.server.SlipwayProperties;
import dev.slipway.server.access.Access;
import dev.slipway.server.access.AccessInterceptor;
import dev.slipway.server.access.ApiToken;
import dev.slipway.server.access.Audit;
import dev.slipway.server.access.Callers;
import dev.slipway.server.access.ObjectOperations;
import dev.slipway.server.access.OidcTokens;
import dev.slipway.server.access.Operations;
import dev.slipway.server.console.ConsoleFilter;
import dev.slipway.server.console.Reviews;
import dev.slipway.server.console.Sessions;
import dev.slipway.server.web.ApiTokenFilter;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who may call over HTTP, and what they see. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    private static final String ASSETS = "classpath:/dev/slipway/portal/console/assets/";
    /** The folder names the version that the root pom pins; a test asks for the file. */
    private static final String HTMX = "classpath:/META-INF/resources/webjars/htmx.org/2.0.7/dist/";

    private static final String CATALOG = "/api/catalog/entities.yaml";

    @Bean
    Callers callers(SlipwayProperties properties, OidcProperties oidc) {
        Callers token = new ApiToken(Secrets.of(properties.apiToken(), properties.apiTokenFile()));
        return oidc.issuer().isEmpty()
                ? token
                : token.or(new OidcTokens(new OidcTokens.Provider(
                        oidc.issuer(), oidc.audience(), oidc.groupsClaims(), oidc.userClaim())));
    }

    @Bean
    ApiTokenFilter apiTokenFilter(Callers callers, ConsoleProperties console) {
        return new ApiTokenFilter(callers, console.openCatalog() ? Set.of(CATALOG) : Set.of());
    }

    @Bean
    Fleet portalFleet(Watches watches) {
        return new Fleet(watches);
    }

    @Bean
    FleetObjects fleetObjects(Fleet fleet, Watches watches, Kube kube) {
        return new FleetObjects(fleet, watches, kube);
    }

    @Bean
    CatalogEntities catalogEntities(ConsoleProperties console) {
        return new CatalogEntities(console.address());
    }

    @Bean
    Audit audit(Journal journal, Clock clock) {
        return new Audit(journal, clock);
    }

    @Bean
    Access access(Kube kube, Clock clock) {
        return new Access(new RbacConfigMap(kube, DeliveryOptions.standard().namespace(), clock));
    }

    @Bean
    Operations operations(Kube kube, Fleet fleet, Access access, Audit audit, Clock clock) {
        return new Operations(kube, fleet, access, audit, clock);
    }

    @Bean
    ObjectOperations objectOperations(
            Fleet fleet, ObjectOperations.Places places, ObjectActions actions, Access access, Audit audit) {
        return new ObjectOperations(fleet, places, actions, access, audit);
    }

    @Bean
    ObjectOperations.Places objectPlaces(Destinations destinations, Handover handover) {
        return new ObjectOperations.Places(destinations, handover::objects);
    }

    @Bean
    ObjectActions objectActions(Kube kube, Projects projects) {
        return new ObjectActions(
                kube, new ProjectLimits(projects), DeliveryOptions.standard().namespace());
    }

    @Bean
    Pages pages() {
        return new Pages();
    }

    @Bean
    Sessions sessions(Clock clock) {
        return new Sessions(clock);
    }

    @Bean
    Reviews reviews(SlipwayProperties properties, Planner planner, Audit audit) {
        GitOptions options = GitOptions.standard(properties.state().resolve("reviews"));
        return new Reviews(new GitReviews(options), planner, audit);
    }

    @Bean
    ConsoleFilter consoleFilter(Sessions sessions) {
        return new ConsoleFilter(sessions);
    }

    @Bean
    WebMvcConfigurer accessChecks(Access access, Audit audit) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AccessInterceptor(access, audit)).addPathPatterns("/api/**");
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/ui/assets/**")
                        .addResourceLocations(ASSETS, HTMX)
                        .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
            }
        };
    }
}
