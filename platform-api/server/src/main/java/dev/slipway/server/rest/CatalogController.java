package dev.slipway.server.rest;

import dev.slipway.delivery.rbac.Subject;
import dev.slipway.portal.catalog.CatalogEntities;
import dev.slipway.portal.catalog.CatalogYaml;
import dev.slipway.portal.fleet.Fleet;
import dev.slipway.server.access.Access;
import dev.slipway.server.access.Callers;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** The fleet for Backstage's catalog: one YAML stream that a Location of type {@code url} names. */
@RestController
final class CatalogController {

    private final Access access;
    private final CatalogYaml catalog;

    CatalogController(Fleet fleet, Access access, CatalogEntities entities) {
        this.access = access;
        this.catalog = new CatalogYaml(entities, fleet::rows);
    }

    /** Nobody is known as caller where the operator has opened the catalog to everybody. */
    @GetMapping(path = "/api/catalog/entities.yaml", produces = "application/yaml")
    String entities(@RequestAttribute(name = Callers.ATTRIBUTE, required = false) @Nullable Subject caller) {
        return catalog.text(caller == null ? (set, row) -> true : access.sight(caller));
    }
}
