package dev.slipway.terraform.work;

import dev.slipway.runtime.json.Json;

/** Text as OpenTofu's language has it between quotes: JSON's, of which nothing is a template. */
final class HclText {

    private HclText() {}

    static String quoted(String text) {
        return Json.toJson(text).replace("${", "$${").replace("%{", "%%{");
    }
}
