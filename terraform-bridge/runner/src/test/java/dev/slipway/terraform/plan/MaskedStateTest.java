package dev.slipway.terraform.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** States as they may be shown. */
class MaskedStateTest {

    private static final String STATE = """
            {"version": 4, "terraform_version": "1.12.6", "serial": 7, "lineage": "abc", "outputs": {
               "name": {"value": "web", "type": "string"},
               "login": {"value": "hunter2-long", "type": "string", "sensitive": true}},
             "resources": [
              {"mode": "managed", "type": "terraform_data", "name": "a", "module": "module.m", "instances": [
               {"index_key": "one", "attributes": {"id": "1", "nothing": null,
                  "input": {"value": {"user": "ann", "password": "hunter2-long"}},
                  "output": {"value": "ann:hunter2-long"}, "list": ["x", "hidden-item"]},
                "private": "cHJpdmF0ZS1ieXRlcw==",
                "sensitive_attributes": [
                  [{"type": "get_attr", "value": "input"}, {"type": "get_attr", "value": "value"},
                   {"type": "index", "value": {"value": "password", "type": "string"}}],
                  [{"type": "get_attr", "value": "list"}, {"type": "index", "value": {"value": 1, "type": "number"}}]]}]},
              {"mode": "data", "type": "x", "name": "d", "instances": [
               {"index_key": 0, "status": "tainted", "attributes": {"id": "2"}}]}]}
            """;

    private static MaskedState read(String json) {
        return MaskedState.read(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everythingIsShownButSecrets() {
        String text = read(STATE).text();
        assertThat(text)
                .startsWith("serial 7, lineage abc, written by version 1.12.6\n")
                .contains("# module.m.terraform_data.a[\"one\"]\n")
                .contains("# data.x.d[0] (tainted)\n")
                .contains("user", "\"ann\"")
                .contains("name = \"web\"");
        assertThat(text).doesNotContain("hunter2").doesNotContain("hidden-item").doesNotContain("cHJpdmF0ZS");
    }

    /** What OpenTofu 1.12 writes for a sensitive part of an attribute of no fixed type, and for what came out of it. */
    @Test
    void aPathToASensitivePlaceLeadsThroughAValueOfNoFixedType() {
        String text = read("""
                        {"version": 4, "serial": 1, "lineage": "l", "resources": [
                          {"mode": "managed", "type": "terraform_data", "name": "a", "instances": [{
                            "attributes": {
                              "input": {"value": {"name": "web", "word": "hunter2-long"},
                                        "type": ["object", {"name": "string", "word": "string"}]},
                              "output": {"value": {"name": "web", "word": "hunter2-long"},
                                         "type": ["object", {"name": "string", "word": "string"}]},
                              "tag": {"value": "own", "type": "string"}},
                            "sensitive_attributes": [[
                              {"type": "get_attr", "value": "input"}, {"type": "get_attr", "value": "word"}]]}]}]}
                        """).text();
        assertThat(text)
                .contains("\"web\"", "\"own\"")
                .doesNotContain("hunter2")
                .doesNotContain("\"object\"");
    }

    @Test
    void asJsonItHoldsNoMore() {
        String json = Json.toJson(read(STATE).tree());
        assertThat(json).contains("\"serial\":7").contains("(sensitive value)").doesNotContain("hunter2");
    }

    @Test
    void whatIsNotAStateSaysSo() {
        assertThatThrownBy(() -> read("{}")).hasMessageContaining("no version");
        assertThatThrownBy(() -> read("{\"version\": 3}")).hasMessageContaining("format 3");
        assertThatThrownBy(() -> read("ha")).hasMessageContaining("not a JSON object");
    }

    @Test
    void anEncryptedStateIsSaidToBeOne() {
        MaskedState state = read("{\"serial\": 3, \"lineage\": \"l\", \"meta\": {}, \"encrypted_data\": \"AAAA\"}");
        assertThat(state.encrypted()).isTrue();
        assertThat(state.text()).contains("serial 3").contains("encrypted").doesNotContain("AAAA");
    }
}
